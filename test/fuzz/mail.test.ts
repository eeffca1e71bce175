import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseHeaders } from "../../src/adapters/outlook/parse-headers.ts";
import { namesUnreadably } from "../../src/app/pane/header-facts.ts";
import { localAnswer } from "../../src/app/pane/local-answer.ts";
import { readMessage } from "../../src/app/pane/read-message.ts";
import { parseEntry } from "../../src/entries/sandbox/node/mail/parse-entry.ts";
import { normaliseAddress } from "../../src/domain/subjects/person/read-address.ts";
import { cautionsOf } from "../../src/domain/subjects/person/look-alike.ts";
import { couldBeTakenFor, keysOfLooks, keysToLookUp } from "../../src/domain/subjects/person/resemblance.ts";
import { eventToRow, personas, testNow } from "../support/events.ts";
import { hashed } from "../support/fake-pane.ts";
import { fakeClock, fakeIds, fakeOutbox, fakeReplica, replicate } from "../support/fake-services.ts";
import { runs } from "../support/property-runs.ts";
import { jordan, restrictedPerson } from "../support/sample-ledger.ts";
import { accountOf, sha256, testMessage } from "../support/sample-mail.ts";
import { testWork } from "../support/work.ts";
import { cutText, hostileText } from "./hostile.ts";

const mailFolder = join(import.meta.dirname, "../../src/sandbox/mail");

/** The sample mail, each file as its bytes are. */
const mails = readdirSync(mailFolder)
  .filter((name) => name.endsWith(".eml"))
  .map((name) => readFileSync(join(mailFolder, name), "latin1"));

const brokenMail = fc.constantFrom(...mails).chain(cutText);

test("a broken .eml file is a message or an entry that says why not, and its header is read or not, without a throw", async () => {
  await fc.assert(
    fc.asyncProperty(brokenMail, async (text) => {
      const entry = await parseEntry("broken.eml", Buffer.from(text, "latin1"), new Date(0));
      expect(["message", "unreadable"]).toContain(entry.kind);
      const headers = parseHeaders(text);
      for (const { name, address } of [...(headers?.addresses.values() ?? [])].flat()) expect([typeof name, typeof address]).toEqual(["string", "string"]);
    }),
    runs(150),
  );
});

test("any text is an address or is refused for a reason; what is one stays the same, and what tells look-alikes apart takes it", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostileText(),
        fc.tuple(hostileText(), hostileText()).map(([local, domain]) => `${local}@${domain}`),
        cutText("jordan.pike@example.org"),
      ),
      (text) => {
        const address = normaliseAddress(text);
        if (!address.ok) return;
        expect(normaliseAddress(address.value)).toEqual(address);
        cautionsOf(address.value);
        keysOfLooks(address.value);
        keysToLookUp(address.value);
        expect(couldBeTakenFor(address.value, address.value)).toBe(couldBeTakenFor(address.value, address.value));
      },
    ),
    runs(400),
  );
});

/** What the pane says of a message from somebody, on a device that knows that Jordan is restricted. */
const answerTo = async (from: { readonly name: string; readonly address: string }, parts: Parameters<typeof testMessage>[1]): Promise<string> => {
  const device = { clock: fakeClock(testNow), newId: fakeIds(), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
  await replicate(device.replica, restrictedPerson(jordan).map(eventToRow), "2026-11-23T08:58:00Z");
  const work = testWork(device, { account: accountOf(personas.staff2) });
  const read = await readMessage(work, testMessage(from, parts));
  return read.type === "sender" ? (await localAnswer(work, read)).standings[0].standing.type : read.type;
};

/** Jordan's address as mail writes it: in capitals, with spaces around it, in sharp brackets' places. */
const writings = fc.constantFrom(
  jordan.address,
  jordan.address.toUpperCase(),
  ` ${jordan.address} `,
  jordan.address.replace("@", "@").replace(/^./, (letter) => letter.toUpperCase()),
);

test("whatever else is in a message, that of somebody restricted is never without a rule", async () => {
  await fc.assert(
    fc.asyncProperty(writings, hostileText(), hostileText(), hostileText(), async (address, name, subject, internetMessageId) => {
      expect(await answerTo({ name, address }, { subject, internetMessageId, itemClass: name })).toBe("in-force");
    }),
    runs(100),
  );
});

/** Ways to write an address so that it passes for the same one, or reaches the same mailbox. Most apply at a place. */
const disguises: readonly ((address: string, at: number) => string)[] = [
  (address) => address.replaceAll(/(?<=@.*)\./g, "。"),
  (address) => address.replaceAll(/(?<=@.*)\./g, "｡"),
  (address) => address.replace(/(?<=@.*)\./, "．"),
  (address, at) => address.replace("@", `+${at}@`),
  (address) => address.replace(/^[^@]+/, '"$&"'),
  (address, at) => withAt(address, at, (letter) => `${letter}${["\u2800", "\u3164", "\u200b", "\u00ad", "\u{e0061}", "\u{1d159}"][at % 6]}`),
  (address, at) => withAt(address, at, (letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 0x61) : `${letter}\u2060`)),
  (address, at) => withAt(address, at, (letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0xff41 + letter.charCodeAt(0) - 0x61) : `${letter}\u2060`)),
  (address) => address.replaceAll("o", "ⲟ"),
  (address) => address.replaceAll("o", "ჿ"),
  (address) => address.replaceAll("a", "а").replaceAll("e", "е"),
  (address, at) => withAt(address, at, (letter) => `${letter}${letter}`),
];

const withAt = (address: string, at: number, how: (letter: string) => string): string => {
  const place = at % address.indexOf("@");
  return `${address.slice(0, place)}${how(address.charAt(place))}${address.slice(place + 1)}`;
};

test("however the address of somebody restricted is disguised, there is a rule, a doubt, or nothing that could be looked up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...disguises), fc.nat(), async (disguise, at) => {
      const address = disguise(jordan.address, at);
      const device = { clock: fakeClock(testNow), newId: fakeIds(), sha256, replica: fakeReplica(), outbox: fakeOutbox() };
      await replicate(device.replica, restrictedPerson(await hashed(jordan)).map(eventToRow), testNow);
      const work = testWork(device, { account: accountOf(personas.staff2) });
      const read = await readMessage(work, testMessage({ name: "", address }));
      if (read.type !== "sender") return;
      const [{ standing, doubt }] = (await localAnswer(work, read)).standings;
      expect([address, standing.type === "no-rule" && doubt === null]).toEqual([address, false]);
    }),
    runs(100),
  );
});

const headerBreaks = fc.constantFrom("\r\n\r\n", "\n\n", "\r\r", "\r\r\n", "\r\nno field\r\n", "\0", "\r\n \r\n", "\rX: y\r\n", "\r\nFrom: z@example.org\r\n", "\r\nReply-To:\r\n");

test("wherever the header of an email breaks, it does not pass for checked, and whoever it names before that is looked up", () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 }), headerBreaks, (at, broken) => {
      const fields = ["From: rowan.ash@example.org", "Reply-To: rowan.ash@example.org", "Subject: x", "X-Mailer: y"];
      const headers = parseHeaders(`${fields.slice(0, at + 1).join("\r\n")}${broken}${[...fields.slice(at + 1), "X-Last: z"].join("\r\n")}`);
      expect(headers && namesUnreadably(headers)).toBe(true);
      expect(headers?.addresses.get("from")?.[0]?.address ?? "").toContain("rowan.ash@example.org");
    }),
    runs(100),
  );
});

test("a message from any text, with any text in it, is answered and nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileText(), cutText(jordan.address)), hostileText(), hostileText(), async (address, name, subject) => {
      expect(typeof (await answerTo({ name, address }, { subject, internetMessageId: name }))).toBe("string");
    }),
    runs(100),
  );
});
