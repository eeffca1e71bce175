import { expect, test } from "vitest";
import { lettersMayGoTo, representativesForLetters } from "../../../../src/domain/subjects/letter/letter-addresses.ts";
import { foldLetters, keptLetter, lettersWaiting } from "../../../../src/domain/subjects/letter/letters.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import type { BodyOf } from "../../../../src/domain/events/kinds.ts";
import { foldPeople } from "../../../../src/domain/subjects/person/people.ts";
import { foldRepresentatives } from "../../../../src/domain/subjects/person/representatives.ts";
import { event, personas, testSettings, type EventOptions } from "../../../support/events.ts";
import { givenWarning, inPerson, jordan, linkedAddress, priya, recordedPerson } from "../../../support/sample-ledger.ts";

const text: BodyOf<"letter.prepared"> = {
  letter: "warning",
  about: "",
  language: "en",
  format: "standard",
  to: jordan.addressKey,
  subject: "Your contact",
  paragraphs: ["Dear Jordan,"],
  contents: ["behaviour"],
  waived: [],
};

const prepared = (options: EventOptions = {}): LedgerEvent => event("letter.prepared", text, { by: personas.manager, key: "letter:1", ...inPerson(jordan), ...options });

const warningSent = (letter: string, options: EventOptions = {}): LedgerEvent => {
  const { body } = givenWarning(jordan);
  return event("warning.sent", { ...body, letter }, { by: personas.manager, at: "2026-11-23T08:30:00Z", ...inPerson(jordan), ...options });
};

test("a letter is kept with its words, and is sent once its notice is recorded", () => {
  expect(foldLetters(testSettings, [prepared()]).get(jordan.key)).toMatchObject([{ key: "letter:1", paragraphs: ["Dear Jordan,"], sentOn: null }]);
  expect(foldLetters(testSettings, [prepared(), warningSent("letter:1")]).get(jordan.key)).toMatchObject([{ key: "letter:1", sentOn: "2026-11-03" }]);
});

test("letters and notices by somebody who is no handler do not count, nor does a notice about somebody else", () => {
  expect(foldLetters(testSettings, [prepared({ by: personas.staff })]).size).toBe(0);
  const sent = [warningSent("letter:1", { by: personas.staff }), warningSent("letter:1", inPerson(priya)), warningSent("letter:2")];
  expect(foldLetters(testSettings, [prepared(), ...sent]).get(jordan.key)).toMatchObject([{ sentOn: null }]);
});

test("folding one person's letters alone gives what folding everybody's gives, newest first", () => {
  const later = prepared({ key: "letter:2", at: "2026-11-23T08:40:00Z" });
  const everybody = foldLetters(testSettings, [later, prepared(), prepared({ key: "letter:3", ...inPerson(priya) })]);
  expect(everybody.get(jordan.key)?.map(({ key }) => key)).toEqual(["letter:2", "letter:1"]);
  expect(foldLetters(testSettings, [later, prepared()]).get(jordan.key)).toEqual(everybody.get(jordan.key));
});

test("the newest text stands, and a warning that was sent gives way to the next, though not before the eyes of whoever sent it", () => {
  const warned = foldLetters(testSettings, [prepared(), warningSent("letter:1")]).get(jordan.key) ?? [];
  expect(keptLetter(warned, { letter: "warning", about: null })).toBeUndefined();
  expect(keptLetter(warned, { letter: "warning", about: null }, "letter:1")?.key).toBe("letter:1");
  const again = foldLetters(testSettings, [prepared(), warningSent("letter:1"), prepared({ key: "letter:2", at: "2026-11-23T08:40:00Z" })]).get(jordan.key) ?? [];
  expect(keptLetter(again, { letter: "warning", about: null })?.key).toBe("letter:2");
  expect(keptLetter(again, { letter: "breach", about: null })).toBeUndefined();
});

test("an earlier text that another replaced does not come back once that one was sent, neither as the text that stands nor as one to send", () => {
  const letters = foldLetters(testSettings, [prepared(), prepared({ key: "letter:2", at: "2026-11-23T08:40:00Z" }), warningSent("letter:2")]).get(jordan.key) ?? [];
  expect(letters).toMatchObject([{ key: "letter:2" }, { key: "letter:1", sentOn: null }]);
  expect(keptLetter(letters, { letter: "warning", about: null })).toBeUndefined();
  expect(lettersWaiting(letters)).toEqual([]);
});

const addresses = (events: readonly LedgerEvent[]) => {
  const people = foldPeople(testSettings, events);
  const person = people.get(jordan.key);
  if (!person) throw new Error("Jordan is not recorded.");
  const representatives = foldRepresentatives(testSettings, events);
  return { may: lettersMayGoTo(person, people, representatives), named: representativesForLetters(person, representatives) };
};

test("a letter may go to an address that is confirmed as that person's alone", () => {
  expect(addresses(recordedPerson(jordan)).may).toEqual([{ addressKey: jordan.addressKey, address: jordan.address, refusal: null }]);
});

test("a letter may not go to an address that several people use, and the others are named", () => {
  const shared = linkedAddress(priya, jordan);
  expect(addresses([...recordedPerson(jordan), ...recordedPerson(priya), shared]).may).toMatchObject([{ refusal: { type: "shared", names: [priya.name] } }]);
});

test("an address that is only proposed for somebody else keeps no letter back, and one that is only proposed gets none", () => {
  const proposed = linkedAddress(priya, jordan, { standing: "proposed" });
  expect(addresses([...recordedPerson(jordan), ...recordedPerson(priya), proposed]).may).toMatchObject([{ refusal: null }]);
  expect(addresses(recordedPerson(jordan, { by: personas.staff })).may).toMatchObject([{ refusal: { type: "not-confirmed" } }]);
});

test("a letter goes to somebody who writes for the person only when they are named for it, and never as the person's own address", () => {
  const solicitor = (addressKey: string) =>
    event(
      "representative.recorded",
      { name: "Ash Lowe", capacity: "solicitor", address: "ash@example.com", note: "" },
      { by: personas.manager, key: "representative:1", addressKey, ...inPerson(jordan) },
    );
  expect(addresses([...recordedPerson(jordan), solicitor("address-ash")])).toMatchObject({ may: [{ refusal: null }], named: [{ name: "Ash Lowe", addressKey: "address-ash" }] });
  expect(addresses([...recordedPerson(jordan), solicitor(jordan.addressKey)]).may).toMatchObject([{ refusal: { type: "representative", names: ["Ash Lowe"] } }]);
  const ended = event(
    "representative.ended",
    { of: "representative:1", reason: "Another solicitor now." },
    { by: personas.manager, at: "2026-11-23T08:30:00Z", ...inPerson(jordan) },
  );
  expect(addresses([...recordedPerson(jordan), solicitor("address-ash"), ended]).named).toEqual([]);
});
