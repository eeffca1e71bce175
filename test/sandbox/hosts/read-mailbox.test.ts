import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMailbox } from "../../../src/entries/sandbox/node/mail/read-mailbox.ts";
import type { MailboxMessage } from "../../../src/sandbox/hosts/outlook/mailbox-entry.ts";

const start = new Date("2026-11-21T10:00:00Z");
const sampleFolder = new URL("../../../src/sandbox/mail/", import.meta.url).pathname;

const readSample = async (): Promise<readonly MailboxMessage[]> => {
  const entries = await readMailbox({ folder: sampleFolder, sample: true }, start);
  return entries.filter((entry) => entry.kind === "message");
};

const sampleMessage = async (id: string): Promise<MailboxMessage> => {
  const message = (await readSample()).find((each) => each.id === id);
  if (message === undefined) throw new Error(`There is no ${id}.`);
  return message;
};

const folderOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "evenhand-mail-"));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  return folder;
};

test("every file of the sample mail can be read", async () => {
  const entries = await readMailbox({ folder: sampleFolder, sample: true }, start);
  expect(entries.length).toBeGreaterThan(25);
  expect(entries.filter(({ kind }) => kind === "unreadable")).toEqual([]);
});

test("the sample mail is in order of its dates, newest first, and none lies in the future", async () => {
  const dates = (await readSample()).map(({ receivedAt }) => receivedAt);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates[0]?.localeCompare(start.toISOString())).toBeLessThanOrEqual(0);
});

test("a sender with look-alike letters keeps them", async () => {
  const { from } = await sampleMessage("jordan-look-alike.eml");
  expect(from?.address).toBe("j\u043erdan.pike@example.org");
});

test("an address with an apostrophe, a plus and an ampersand arrives whole", async () => {
  expect((await sampleMessage("oneil-apostrophe.eml")).from).toEqual({ name: "Sean O'Neil", address: "o'neil+a&b@example.org" });
});

test("encoded words in names and subjects are decoded", async () => {
  const message = await sampleMessage("marta-question.eml");
  expect(message.from?.name).toBe("Marta Kowalczyk (Wróblewska)");
  expect(message.subject).toContain("moją sprawę");
});

test("a message without From has neither a from nor a sender", async () => {
  const { from, sender } = await sampleMessage("no-from.eml");
  expect([from, sender]).toEqual([null, null]);
});

test("of several addresses in From the first is kept, and the sender is the one in Sender", async () => {
  const { from, sender } = await sampleMessage("several-from.eml");
  expect([from?.address, sender?.address]).toEqual(["rhys.bevan@example.org", "anna.bevan@example.org"]);
});

test("of a group in From the first member is kept", async () => {
  expect((await sampleMessage("group-from.eml")).from?.address).toBe("chair@residents.example");
});

test("a message sent on behalf of somebody has both", async () => {
  const { from, sender } = await sampleMessage("on-behalf.eml");
  expect([from?.address, sender?.address]).toEqual(["gethin.lloyd@example.org", "advocate@charity.example"]);
});

test("the text of an HTML message holds neither its script nor its tags", async () => {
  const { text, html } = await sampleMessage("newsletter.eml");
  expect(html).toContain("<script>");
  expect(text).toContain("timeliness, translation");
  expect(text).not.toMatch(/[<>]|fetch\(/);
});

test("a subject full of formulas and markup arrives as it was written", async () => {
  const { subject } = await sampleMessage("hostile-subject.eml");
  expect(subject).toMatch(/^=HYPERLINK\("http:\/\/evil\.example","Click"\)/);
  expect(subject).toContain("<img src=x onerror=alert(1)>");
});

test("a message without Message-ID has none, rather than an invented one", async () => {
  expect((await sampleMessage("no-message-id.eml")).internetMessageId).toBeNull();
});

test("a broken charset does not keep a message from being read", async () => {
  const { text, from } = await sampleMessage("broken-charset.eml");
  expect(from?.address).toBe("perez@example.org");
  expect(text).toContain("an answer by post");
});

test("headers come as they arrived and end before the body", async () => {
  const { headers } = await sampleMessage("on-behalf.eml");
  expect(headers).toMatch(/^Sender: =\?utf-8\?Q\?/m);
  expect(headers).not.toContain("large print");
});

test("a file that is no message is listed with its reason, last, and keeps no other out", async () => {
  const folder = await folderOf({
    "good.eml": "From: a@example.org\r\nDate: Mon, 2 Nov 2026 09:00:00 +0000\r\nSubject: Hello\r\n\r\nHello",
    "empty.eml": "",
    "outlook.eml": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    "letter.eml": "Dear all,\n\nthis was never an email.",
    "notes.txt": "not looked at",
  });
  const entries = await readMailbox({ folder, sample: false }, start);
  expect(entries.map(({ id, kind }) => [kind, id])).toEqual([
    ["message", "good.eml"],
    ["unreadable", "empty.eml"],
    ["unreadable", "letter.eml"],
    ["unreadable", "outlook.eml"],
  ]);
});

test("a date that makes no sense gives way to the time of the file", async () => {
  const folder = await folderOf({ "odd.eml": "From: a@example.org\nDate: yesterday, more or less\nSubject: Odd\n\nOdd" });
  const [entry] = await readMailbox({ folder, sample: false }, start);
  const received = entry?.kind === "message" ? Date.parse(entry.receivedAt) : Number.NaN;
  expect(Math.abs(received - Date.now())).toBeLessThan(60_000);
});

test("a folder of one's own is taken as it is, date tokens included", async () => {
  const folder = await folderOf({ "token.eml": "From: a@example.org\nSubject: {{days-ago 3 09:12}}\n\nBody" });
  const [entry] = await readMailbox({ folder, sample: false }, start);
  expect(entry).toMatchObject({ subject: "{{days-ago 3 09:12}}" });
});

test("a folder that is not there is refused", async () => {
  await expect(readMailbox({ folder: join(tmpdir(), "evenhand-not-there"), sample: false }, start)).rejects.toThrow(/ENOENT/);
});

test.each([
  ["text", "text/plain", "The fence. "],
  ["HTML that never ends", "text/html", "<title "],
])(
  "a message of 20 MB of %s is read soon, and as much of it as can be shown",
  async (_, type, piece) => {
    const body = `${piece.repeat(7)}\r\n`;
    const folder = await folderOf({ "large.eml": `From: a@example.org\nSubject: Large\nContent-Type: ${type}\n\n${body.repeat(Math.ceil((20 * 1024 * 1024) / body.length))}` });
    const begun = performance.now();
    const [entry] = await readMailbox({ folder, sample: false }, start);
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(entry).toMatchObject({ kind: "message", subject: "Large" });
    expect(JSON.stringify(entry).length).toBeLessThan(1_500_000);
  },
  60_000,
);
