import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldMessages } from "../../../src/domain/subjects/contact/messages.ts";
import { consequences } from "../../../src/domain/events/consequences.ts";
import { judge } from "../../../src/domain/events/judge.ts";
import { irregularitiesOf } from "../../../src/domain/views/irregularities.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { foldPeople } from "../../../src/domain/subjects/person/people.ts";
import { readingQueue } from "../../../src/domain/views/reading/reading-queue.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import { foldRestrictions } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { dayOf, instantOf, millisecondsOf, type Day, type Instant } from "../../../src/domain/base/time.ts";
import { expectedState, isBorderDay, lifeSettings, playLife, stepArbitrary, type Life } from "./random-life.ts";
import { personas } from "../../support/events.ts";
import { runs } from "../../support/property-runs.ts";

const livesArbitrary = fc.array(stepArbitrary, { minLength: 60, maxLength: 160 }).map(playLife);

const often = runs(60);

const restrictionsOf = (life: Life, now = life.now) => foldRestrictions(lifeSettings, life.events, now);

/** Moments to look from: the end of the life, and well after it, when reviews and ends have passed. */
const momentsOf = ({ now }: Life): readonly Instant[] => [0, 40, 400].map((days) => instantOf(millisecondsOf(now) + days * 86_400_000));

test("a restriction is in force exactly when a head gave it, the person was told, and nothing has ended it", () => {
  fc.assert(
    fc.property(livesArbitrary, (life) => {
      for (const now of momentsOf(life)) {
        const today = dayOf(now, lifeSettings.timeZone);
        const expected = life.instructions.filter(({ counts }) => counts).map((instruction) => [instruction.key, expectedState(life, instruction, today)]);
        expect(new Map(restrictionsOf(life, now).map(({ key, state }) => [key, state]))).toEqual(new Map(expected as [string, string][]));
      }
    }),
    often,
  );
});

test("a restriction in force without an authorised decision is always reported", () => {
  fc.assert(
    fc.property(livesArbitrary, (life) => {
      const reported = new Set(
        irregularitiesOf(lifeSettings, life.events, [])
          .filter(({ reason }) => reason === "no-decision")
          .map(({ itemId }) => itemId),
      );
      for (const { event, request } of life.instructions.filter(({ counts, replaces }) => counts && replaces === null)) {
        expect(reported.has(event.itemId)).toBe(!request.approved);
      }
    }),
    often,
  );
});

test("no restriction is in force past its end date, and none past its review without being shown as overdue", () => {
  fc.assert(
    fc.property(livesArbitrary, (life) => {
      for (const now of momentsOf(life)) {
        const today = dayOf(now, lifeSettings.timeZone);
        for (const restriction of restrictionsOf(life, now).filter(({ state }) => state === "in-force")) {
          expect(restriction.endsOn === null || restriction.endsOn >= today).toBe(true);
          expect(restriction.reviewOverdue).toBe(today > restriction.reviewOn);
          expect(restriction.reviewOn).toBe(life.instructions.find(({ key }) => key === restriction.key)?.reviewOn);
        }
      }
    }),
    often,
  );
});

test("what was seen of a restricted person and nobody has triaged is in the reading queue, and nothing else is", () => {
  fc.assert(
    fc.property(livesArbitrary, (life) => {
      const { events, messages, now } = life;
      const people = foldPeople(lifeSettings, events);
      const folded = foldMessages(lifeSettings, events).values();
      const queue = new Set(readingQueue({ settings: lifeSettings, messages: folded, people, restrictions: restrictionsOf(life), now }).map(({ message }) => message.stream));
      for (const { stream, person, receivedOn, triages } of messages) {
        const own = life.instructions.filter((instruction) => instruction.counts && instruction.person.key === person.key);
        if (own.some((instruction) => isBorderDay(life, instruction, receivedOn))) continue;
        const today = dayOf(now, lifeSettings.timeZone);
        const isRestricted = own.some((instruction) => [receivedOn, today].some((day) => expectedState(life, instruction, day) === "in-force"));
        expect([stream, queue.has(stream)]).toEqual([stream, isRestricted && triages.every(({ undone }) => undone)]);
      }
    }),
    often,
  );
});

test("the folds give the same answer whatever the order in which rows arrive, and however often", () => {
  fc.assert(
    fc.property(
      livesArbitrary.chain((life) => fc.tuple(fc.constant(life), fc.shuffledSubarray([...life.events], { minLength: life.events.length }), fc.nat(30))),
      ([life, shuffled, repeats]) => {
        const arrived = [...shuffled, ...shuffled.slice(0, repeats)];
        expect(allFolds(arrived, life.now)).toEqual(allFolds(life.events, life.now));
      },
    ),
    often,
  );
});

test("a row that its author may not write is reported and changes nothing but the numbers that are left", () => {
  fc.assert(
    fc.property(livesArbitrary, (life) => {
      const judged = life.events.map((event) => judge(lifeSettings, event));
      const entitled = judged.filter((event) => isWrittenBy(event, event.by.oid, dayOf(event.recordedAt, lifeSettings.timeZone)));
      expect(judged.filter(({ verdict }) => verdict.counts)).toEqual(entitled);
      const reported = irregularitiesOf(lifeSettings, life.events, []).filter(({ reason }) => reason in consequences);
      expect(reported.map(({ reason, itemId }) => [reason, itemId])).toEqual(judged.filter(({ verdict }) => !verdict.counts).map(({ itemId }) => ["not-entitled", itemId]));
      expect(withoutNumbers(allFolds(entitled, life.now))).toEqual(withoutNumbers(allFolds(life.events, life.now)));
    }),
    often,
  );
});

/** Who may write what, said again without the declarations of the kinds. */
const isWrittenBy = ({ list }: LedgerEvent, oid: string, day: Day): boolean => {
  const isHead = oid === personas.head.oid || (oid === personas.staff2.oid && day >= "2026-03-01" && day <= "2026-04-30");
  if (list === "Instructions" || list === "Decisions") return isHead;
  return list === "People" || list === "Contacts" || isHead || oid === personas.manager.oid;
};

/** Without what is shown of rows that do not count, and what follows them. */
const withoutNumbers = ({ requests, ...folds }: ReturnType<typeof allFolds>): unknown => ({
  ...folds,
  requests: new Map([...requests].map(([id, request]) => [id, { ...request, lastStep: null, lastDecision: null, nextSequence: 0, voided: [] }] as const)),
});

const allFolds = (events: readonly LedgerEvent[], now: Instant) => ({
  people: foldPeople(lifeSettings, events),
  messages: foldMessages(lifeSettings, events),
  requests: foldRequests(lifeSettings, events),
  restrictions: foldRestrictions(lifeSettings, events, now).toSorted((left, right) => (left.key < right.key ? -1 : 1)),
});
