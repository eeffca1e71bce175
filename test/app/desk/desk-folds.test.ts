import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDeskFolds } from "../../../src/app/desk/desk-folds.ts";
import { deskOf } from "../../../src/app/desk/read-desk.ts";
import { foldJudgedMessages as foldMessages } from "../../../src/domain/subjects/contact/judged-messages.ts";
import { foldDisputes, foldRefusedMessages } from "../../../src/domain/subjects/dispute/disputes.ts";
import { foldHandling } from "../../../src/domain/subjects/handling/handling.ts";
import { foldLetters } from "../../../src/domain/subjects/letter/letters.ts";
import { foldAll } from "../../../src/domain/events/define-fold.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { foldNeeds } from "../../../src/domain/subjects/person/needs.ts";
import { foldPeople } from "../../../src/domain/subjects/person/people.ts";
import { foldRepresentatives } from "../../../src/domain/subjects/person/representatives.ts";
import { foldRequests } from "../../../src/domain/subjects/request/requests.ts";
import { restrictionsFold } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { foldReviews } from "../../../src/domain/subjects/review/reviews.ts";
import { instantOf, millisecondsOf } from "../../../src/domain/base/time.ts";
import { lifeSettings, playLife, stepArbitrary } from "../../domain/life/random-life.ts";
import { runs } from "../../support/property-runs.ts";

const lives = fc.array(stepArbitrary, { minLength: 40, maxLength: 120 }).map(playLife);

const asWhole = (events: readonly LedgerEvent[]) => ({
  people: foldPeople(lifeSettings, events),
  needs: foldNeeds(lifeSettings, events),
  representatives: foldRepresentatives(lifeSettings, events),
  handling: foldHandling(lifeSettings, events),
  letters: foldLetters(lifeSettings, events),
  messages: foldMessages(lifeSettings, events),
  requests: foldRequests(lifeSettings, events),
  reviews: foldReviews(lifeSettings, events),
  disputes: foldDisputes(lifeSettings, events),
  refusedMessages: foldRefusedMessages(lifeSettings, events),
  restrictionCourses: foldAll(restrictionsFold, lifeSettings, events),
});

test("folding what is new gives what folding everything would give, in whatever parts it arrives", () => {
  fc.assert(
    fc.property(lives, fc.array(fc.nat(), { maxLength: 6 }), (life, cuts) => {
      const folds = createDeskFolds(lifeSettings);
      const ends = [...cuts.map((cut) => cut % life.events.length), life.events.length].toSorted((left, right) => left - right);
      let start = 0;
      for (const end of ends) {
        for (const event of life.events.slice(start, end)) folds.add(event);
        start = end;
        const sofar = life.events.slice(0, end);
        expect(folds.fold()).toMatchObject(asWhole(sofar));
      }
    }),
    runs(10),
  );
});

test("rows that are removed leave nothing behind", () => {
  fc.assert(
    fc.property(lives, fc.nat(), (life, seed) => {
      const folds = createDeskFolds(lifeSettings);
      for (const event of life.events) folds.add(event);
      folds.fold();
      const isGone = (_: LedgerEvent, index: number): boolean => (index + seed) % 3 === 0;
      for (const event of life.events.filter(isGone)) folds.remove(event);
      const left = life.events.filter((event, index) => !isGone(event, index));
      expect(folds.fold()).toMatchObject(asWhole(left));
    }),
    runs(10),
  );
});

test("a day that passes ends what it ends, without anything new", () => {
  fc.assert(
    fc.property(lives, (life) => {
      const folds = createDeskFolds(lifeSettings);
      for (const event of life.events) folds.add(event);
      folds.desk(life.now);
      const later = instantOf(millisecondsOf(life.now) + 90 * 86_400_000);
      expect(folds.desk(later).restrictions).toEqual(deskOf(lifeSettings, life.events, later).restrictions);
    }),
    runs(10),
  );
});
