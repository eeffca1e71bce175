import { createHash } from "node:crypto";
import type { Account, MailAddress, MailHeaders, OpenMessage } from "../../src/app/ports.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";

export const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");

/** The account with which one of the personas signs in. */
export const accountOf = (persona: Signatory): Account => ({
  ...persona,
  tenantId: sampleDirectory.tenantId,
  username: `${persona.oid}@brackenshire.example`,
});

/** A header that names nobody. */
export const emptyHeaders: MailHeaders = { texts: new Map(), addresses: new Map(), unread: new Set(), isWhole: true };

/** An email as the mail host gives it, from and sent by the same address unless told otherwise. */
export const testMessage = (from: MailAddress | null, parts: Partial<OpenMessage> = {}): OpenMessage => ({
  opening: "opening-1",
  isDraft: false,
  from,
  sender: from,
  subject: "My case",
  internetMessageId: "<one@example.org>",
  copiedAt: "2026-11-20T10:00:00.000Z",
  itemClass: "IPM.Note",
  mailbox: "casework@brackenshire.example",
  ...parts,
});
