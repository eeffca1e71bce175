import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { messageKeyOf, normaliseSubject, type MessageIdentity } from "../../../../src/domain/subjects/contact/message.ts";

const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");
const keyOf = (identity: MessageIdentity, salt = "salt"): Promise<string> => messageKeyOf({ sha256 }, salt, identity);

const identity: MessageIdentity = {
  internetMessageId: "<abc@example.org>",
  sender: "jordan.vale@example.org",
  subject: "My case",
  receivedAt: "2026-11-20T10:00:00Z",
};

test("the same email has one key in every mailbox, whenever it arrived there", async () => {
  expect(await keyOf({ ...identity, receivedAt: "2026-11-20T10:00:07Z" })).toBe(await keyOf(identity));
});

test("a sender who repeats a Message-ID does not hide a new message behind an old one", async () => {
  expect(await keyOf({ ...identity, subject: "Another matter" })).not.toBe(await keyOf(identity));
  expect(await keyOf({ ...identity, sender: "priya@example.com" })).not.toBe(await keyOf(identity));
});

test("without a Message-ID the time of receipt tells messages apart", async () => {
  const nameless = { ...identity, internetMessageId: " " };
  expect(await keyOf({ ...nameless, receivedAt: "2026-11-20T10:00:07Z" })).not.toBe(await keyOf(nameless));
});

test("reply and forward marks in English, Welsh and other languages do not change the subject", () => {
  expect(normaliseSubject(" RE: Fwd:  ATB: AW[2]: My   Case ")).toBe("my case");
});

test("a word that only begins like a mark stays", () => {
  expect(normaliseSubject("Reference 2026/14")).toBe("reference 2026/14");
});

test("no two parts of an identity can be shifted into each other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (left, right) => {
      fc.pre(left !== right && normaliseSubject(left) !== normaliseSubject(right));
      const swapped = { ...identity, sender: right, subject: left };
      expect(await keyOf({ ...identity, sender: left, subject: right })).not.toBe(await keyOf(swapped));
    }),
  );
});
