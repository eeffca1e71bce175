import { mailboxStream } from "../../domain/ledger/streams.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Mailbox } from "../../domain/policy/settings.ts";
import { addDays, dayOf } from "../../domain/base/time.ts";
import type { ActError } from "../ledger/act-upon.ts";
import { append } from "../ledger/append.ts";
import { indexRow } from "../ledger/index-rows.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { vouchedRows, type WriteError } from "../ledger/write.ts";
import type { LedgerDep, LedgerQuery, ReplicaDep } from "../ports.ts";
import { daysNow, type Work, type RecordingWork } from "../work.ts";

export type MailboxError = ActError | { readonly type: "not-a-number-left" };

/** Records how many messages were left unread in a mailbox when somebody looked into it. */
export const checkMailbox = async (work: RecordingWork, mailbox: Mailbox, left: number): Promise<Result<void, MailboxError>> => {
  if (!Number.isInteger(left) || left < 0) return err({ type: "not-a-number-left" });
  const today = dayOf(work.clock.now(), work.settings.timeZone);
  const draft = onlineDraft(work, "mailbox.checked", {
    body: { mailbox: mailbox.id, left },
    key: `mailbox:${mailbox.id}:${today}:${work.newId()}`,
    stream: mailboxStream(mailbox.id),
    sequence: 0,
  });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};

// An exchange takes at most eight questions.
const mailboxesAtOnce = 8;

/** How far back the checks of a mailbox are read. A mailbox that was last clear before then is late in any case. */
const daysBack = 31;

/** Reads the recent checks of mailboxes onto this device, for people whose tab does not replicate contacts. */
export const readMailboxChecks = async (work: Work & LedgerDep & ReplicaDep, mailboxes: readonly Mailbox[]): Promise<Result<void, WriteError>> => {
  const since = addDays(daysNow(work).first, -daysBack);
  for (let start = 0; start < mailboxes.length; start += mailboxesAtOnce) {
    const queries = mailboxes.slice(start, start + mailboxesAtOnce).map(({ id }) => checksSince(id, since));
    const asked = await work.ledger.exchange([], queries);
    if (!asked.ok) return asked;
    for (const answer of asked.value.answers) {
      const rows = vouchedRows(answer);
      if (!rows.ok) return rows;
      await work.replica.keepRows(rows.value.map(indexRow));
    }
  }
  return ok(undefined);
};

const checksSince = (mailbox: string, since: string): LedgerQuery => ({
  list: "Contacts",
  column: "SubjectWhen",
  where: { subject: mailboxStream(mailbox), since },
});
