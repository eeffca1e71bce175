import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseHeaders } from "../../src/adapters/outlook/parse-headers.ts";
import { localAnswer } from "../../src/app/pane/local-answer.ts";
import { readMessage } from "../../src/app/pane/read-message.ts";
import { parseEntry } from "../../src/entries/sandbox/node/mail/parse-entry.ts";
import { normaliseAddress } from "../../src/domain/subjects/person/address.ts";
import { cautionsOf } from "../../src/domain/subjects/person/look-alike.ts";
import { couldBeTakenFor, keysOfLooks, keysToLookUp } from "../../src/domain/subjects/person/resemblance.ts";
import { eventToRow, personas, testNow } from "../support/events.ts";
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

test("a message from any text, with any text in it, is answered and nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileText(), cutText(jordan.address)), hostileText(), hostileText(), async (address, name, subject) => {
      expect(typeof (await answerTo({ name, address }, { subject, internetMessageId: name }))).toBe("string");
    }),
    runs(100),
  );
});
