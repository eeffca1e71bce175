import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyToWrite, messageKeysOf, normaliseSubject, type MessageIdentity } from "../../../../src/domain/subjects/contact/message.ts";

const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");
const keysOf = (of: MessageIdentity, salt = "salt") => messageKeysOf({ sha256 }, salt, of);
const keyOf = async (of: MessageIdentity): Promise<string> => (await keysOf(of)).timeless;

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

test("a key holds no time, with a Message-ID or without", async () => {
  for (const each of [identity, { ...identity, internetMessageId: " " }]) {
    expect(await keyOf({ ...each, receivedAt: "2027-01-01T00:00:00Z" })).toBe(await keyOf(each));
  }
});

test("a message and its reply have two keys, though both repeat one Message-ID", async () => {
  expect(await keyOf({ ...identity, subject: "RE: My case" })).not.toBe(await keyOf(identity));
  expect(await keyOf({ ...identity, subject: " my   CASE " })).toBe(await keyOf(identity));
});

test("the key of version 0.2.0 is made for ever as it was", async () => {
  const { first } = await keysOf(identity);
  expect(first).toBe(await sha256(JSON.stringify(["salt", "<abc@example.org>", "jordan.vale@example.org", "my case"])));
  expect((await keysOf({ ...identity, subject: "RE: My case" })).first).toBe(first);
  const nameless = await keysOf({ ...identity, internetMessageId: "" });
  expect(nameless.first).toBe(await sha256(JSON.stringify(["salt", "no-id 2026-11-20T10:00:00Z", "jordan.vale@example.org", "my case"])));
});

test("a timeless key is written only once every device looks for one", async () => {
  const keys = await keysOf(identity);
  expect(keyToWrite(1, keys)).toBe(keys.first);
  expect(keyToWrite(2, keys)).toBe(keys.timeless);
  // Without a Message-ID, a device of version 0.2.0 counts each copy in any case.
  const nameless = await keysOf({ ...identity, internetMessageId: "" });
  expect(keyToWrite(1, nameless)).toBe(nameless.timeless);
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
