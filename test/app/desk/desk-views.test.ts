import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDeskFolds } from "../../../src/app/desk/desk-folds.ts";
import { reversed } from "../../../src/domain/base/compare.ts";
import { foldProposals } from "../../../src/domain/subjects/contact/proposals.ts";
import { mayBeBy } from "../../../src/domain/subjects/contact/writer.ts";
import { waitingProposals } from "../../../src/domain/subjects/request/waiting-proposals.ts";
import { indexAnswers } from "../../support/index-answers.ts";
import { foldJudgedMessages } from "../../../src/domain/subjects/contact/judged-messages.ts";
import type { LoggedMessage } from "../../../src/domain/subjects/contact/messages.ts";
import { byReceipt, concernsWaiting } from "../../../src/domain/subjects/contact/message-concerns.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { judge } from "../../../src/domain/events/judge.ts";
import { foldMerges, mergedPeople, mergesInEffect } from "../../../src/domain/subjects/person/merges.ts";
import { confirmedKeys, foldPeople, type Person } from "../../../src/domain/subjects/person/people.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import { foldRestrictions } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { irregularitiesOf, type Irregularity } from "../../../src/domain/views/irregularities.ts";
import { mailboxChecks } from "../../../src/domain/views/reading/mailboxes.ts";
import { readingQueue } from "../../../src/domain/views/reading/reading-queue.ts";
import { figuresOf } from "../../../src/domain/views/report/figures.ts";
import { instantOf, millisecondsOf, type Instant } from "../../../src/domain/base/time.ts";
import { event, personas } from "../../support/events.ts";
import { lifeSettings, playLife, stepArbitrary } from "../../domain/life/random-life.ts";
import { testAddressKey } from "../../support/sample-ledger.ts";
import { runs } from "../../support/property-runs.ts";

const names = ["ash", "bel", "cai"] as const;

/** What the random lives do not play: addresses that come and go, records that are merged, conduct that a handler looked at, mailboxes read. */
const extraArbitrary = fc.record({
  what: fc.constantFrom("link", "unlink", "propose", "confirm", "undo", "consider", "check"),
  one: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
  which: fc.nat(200),
  place: fc.nat(200),
});

type Extra = typeof extraArbitrary extends fc.Arbitrary<infer T> ? T : never;

const extraEvent = (events: readonly LedgerEvent[], { what, one, other, which }: Extra, index: number): LedgerEvent | null => {
  const at = instantOf(millisecondsOf(events[which % events.length]?.recordedAt ?? "2026-11-20T09:00:00Z") + 1000);
  const about = { by: personas.manager, at, personKey: `p-${one}`, stream: `person:p-${one}`, key: `${what}:${index}` };
  const address = { ...about, addressKey: testAddressKey(`${other}@example.org`) };
  const of = `propose:${index - 1}`;
  switch (what) {
    case "link":
      return event("address.linked", { address: `${other}@example.org`, basis: "", standing: "confirmed" }, address);
    case "unlink":
      return event("address.unlinked", { reason: "Not theirs" }, address);
    case "propose":
      return event("merge.proposed", { with: `p-${other}`, basis: "" }, about);
    case "confirm":
      return event("merge.confirmed", { of, with: `p-${other}`, basis: "" }, about);
    case "undo":
      return event("merge.undone", { of, reason: "Two people" }, about);
    case "consider": {
      const logged = events.filter(({ kind }) => kind === "contact.logged");
      const message = logged[which % Math.max(1, logged.length)];
      return message ? event("concern.considered", { note: "" }, { by: personas.manager, at, stream: message.stream, addressKey: message.addressKey, key: about.key }) : null;
    }
    case "check":
      return event("mailbox.checked", { mailbox: "casework", left: which % 2 }, { by: personas.staff, at, stream: "mailbox:casework", key: about.key });
  }
};

const lives = fc.tuple(fc.array(stepArbitrary, { minLength: 30, maxLength: 90 }).map(playLife), fc.array(extraArbitrary, { maxLength: 12 })).map(([life, extras]) => {
  const events = [...life.events];
  // A confirmation or an undoing names the proposal before it, so both are of the same records.
  const paired = extras.flatMap((extra) => (extra.what === "confirm" || extra.what === "undo" ? [{ ...extra, what: "propose" as const }, extra] : [extra]));
  for (const [index, extra] of paired.entries()) {
    const more = extraEvent(life.events, extra, index);
    if (more) events.splice(extra.place % events.length, 0, more);
  }
  return { events, now: life.now };
});

const asWhole = (given: readonly LedgerEvent[], now: Instant) => {
  const settings = lifeSettings;
  // A desk keeps them with their verdicts.
  const events = given.map((each) => judge(settings, each));
  const messages = foldJudgedMessages(settings, events);
  const restrictions = foldRestrictions(settings, events, now).toSorted((left, right) =>
    left.givenAt < right.givenAt ? -1 : left.givenAt > right.givenAt ? 1 : left.key < right.key ? -1 : 1,
  );
  const persons = mergedPeople(foldPeople(settings, events), mergesInEffect(foldMerges(settings, events).values(), restrictions));
  const concerns = concernsWaiting(messages.values());
  const queue = readingQueue({ settings, messages: messages.values(), people: persons, restrictions, now });
  return {
    persons,
    restrictions,
    concerns,
    reading: queue.filter(({ cameBefore }) => !cameBefore),
    readingEarlier: queue.filter(({ cameBefore }) => cameBefore),
    mailboxes: mailboxChecks(settings, events, now),
    figures: figuresOf({ settings, restrictions, requests: foldRequests(settings, events), messages: messages.values(), concerns, now }),
  };
};

/** What the index is to find. */
const foundByGoingThroughAll = (given: readonly LedgerEvent[], { people }: { readonly people: ReadonlyMap<string, Person> }) => {
  const events = given.map((each) => judge(lifeSettings, each));
  const messages = newestFirst([...foldJudgedMessages(lifeSettings, events).values()]);
  const isOf = (person: Person, message: LoggedMessage): boolean =>
    message.views.length > 0 && (message.personKey === person.key || confirmedKeys(person).includes(message.addressKey)) && mayBeBy(message, person.key);
  return {
    messagesOfPerson: new Map([...people].map(([key, person]) => [key, messages.filter((message) => isOf(person, message))])),
    disputes: messages.filter(({ triages }) => triages.some(({ outcome }) => outcome === "dispute")),
    breached: messages.filter(({ breaches }) => breaches.length > 0),
    proposals: waitingProposals(foldProposals(lifeSettings, events).values(), foldRequests(lifeSettings, events).values()),
  };
};

const newestFirst = (messages: readonly LoggedMessage[]): readonly LoggedMessage[] => messages.toSorted(reversed(byReceipt));

const inPlaces = (found: readonly Irregularity[]): readonly string[] => found.map(({ list, itemId, reason, detail }) => [list, itemId, reason, detail].join(" ")).toSorted();

test("the lists and figures of a desk are what working out everything would give, whatever comes and goes, and whenever", () => {
  fc.assert(
    fc.property(lives, fc.array(fc.nat(), { maxLength: 8 }), fc.nat(), ({ events, now }, cuts, seed) => {
      const folds = createDeskFolds(lifeSettings);
      const check = (known: readonly LedgerEvent[], at: Instant): void => {
        const whole = asWhole(known, at);
        const desk = folds.desk(at);
        expect(inPlaces(desk.irregularities)).toEqual(inPlaces(irregularitiesOf(lifeSettings, known, [])));
        const said = { ...desk, concerns: [...desk.concerns], figures: { ...desk.figures, concerns: [...desk.figures.concerns] } };
        expect(Object.fromEntries(Object.entries(said).filter(([name]) => name in whole))).toEqual(whole);
        expect(indexAnswers(desk)).toMatchObject(foundByGoingThroughAll(known, desk));
      };
      const ends = [...cuts.map((cut) => cut % events.length), events.length].toSorted((left, right) => left - right);
      let start = 0;
      for (const end of ends) {
        for (const each of events.slice(start, end)) folds.add(each);
        start = end;
        const known = events.slice(0, end);
        check(known, known.at(-1)?.recordedAt ?? now);
      }
      const isGone = (_: LedgerEvent, index: number): boolean => (index + seed) % 5 === 0;
      for (const each of events.filter(isGone)) folds.remove(each);
      const left = events.filter((each, index) => !isGone(each, index));
      check(left, now);
      check(left, instantOf(millisecondsOf(now) + 40 * 86_400_000));
    }),
    runs(8),
  );
});
