import type { Instant } from "../../../src/domain/base/time.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { createDeskReader, deskOf, type Desk } from "../../../src/app/desk/read-desk.ts";
import { indexRow } from "../../../src/app/ledger/index-rows.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { sha256 } from "../../support/desk.ts";
import { hiddenFrom } from "../../../src/domain/subjects/person/hidden.ts";
import { event, eventToRow, personas } from "../../support/events.ts";
import { fakeClock, fakeReplica } from "../../support/fake-services.ts";
import { runs } from "../../support/property-runs.ts";
import { linkedAddress, withKey } from "../../support/sample-ledger.ts";
import { indexAnswers, indexedRows } from "../../support/index-answers.ts";
import { lifeSettings, playLife, stepArbitrary } from "../../domain/life/random-life.ts";

const keeping = (person: string, at: Instant, people: readonly { readonly oid: string; readonly name: string }[]): LedgerEvent =>
  event("person.kept-from", { people: [...people], because: "relative" }, { by: personas.manager, at, personKey: person, stream: `person:${person}`, key: `kept:${person}:${at}` });

const lives = fc.array(stepArbitrary, { minLength: 20, maxLength: 60 }).map((steps) => {
  const life = playLife(steps);
  const shared = linkedAddress({ key: "p-ash", name: "ash", ...withKey("ash@example.org") }, withKey("bel@example.org"));
  const more = [
    keeping("p-ash", "2026-01-04T10:00:00Z", [personas.manager]),
    shared,
    keeping("p-ash", "2026-03-04T10:00:00Z", []),
    keeping("p-cai", "2026-03-05T10:00:00Z", [personas.manager]),
  ];
  return { now: life.now, events: [...life.events, ...more] };
});

const authorsOf = ({ index }: Desk): readonly string[] =>
  index.events
    .authors()
    .map(({ oid }) => oid)
    .toSorted();

test("a desk that reads what is new shows what one that reads everything shows, and hides what is kept from its reader, in whatever order it arrives", async () => {
  await fc.assert(
    fc.asyncProperty(lives, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.nat(), async ({ events, now }, cuts, seed) => {
      const arriving = events.toSorted((left, right) => ((Number(left.itemId) * 7919 + seed) % 101) - ((Number(right.itemId) * 7919 + seed) % 101));
      const replica = fakeReplica();
      // Each list was read in full: without that nothing is said of a row beside others.
      const cursors = async () => ledgerLists.map((list) => ({ list, cursor: "latest", checkedAt: now }));
      const deps = { clock: fakeClock(now), replica: { ...replica, cursors }, sha256 };
      const read = createDeskReader(lifeSettings, personas.manager.oid);
      const check = async (known: readonly LedgerEvent[]): Promise<void> => {
        const { isHidden, people } = hiddenFrom(lifeSettings, known, personas.manager.oid);
        const desk = await read(deps);
        const whole = deskOf(
          lifeSettings,
          known.filter((each) => !isHidden(each)),
          now,
        );
        const placesOf = (all: readonly LedgerEvent[]): readonly string[] => all.map(({ list, itemId }) => `${list}/${itemId}`).toSorted();
        expect(placesOf(desk.events)).toEqual(placesOf(whole.events));
        // What was read whole is said of lists that were asked for, and these rows came by themselves.
        const inFull = ({ index, unread: _unread, allRead: _allRead, inDoubt: _inDoubt, ...said }: Desk) => ({
          ...said,
          concerns: [...said.concerns],
          figures: { ...said.figures, concerns: [...said.figures.concerns] },
          events: [],
          index: indexAnswers({ ...said, index }),
          rows: indexedRows({ ...said, index }),
        });
        expect(inFull(desk)).toEqual({ ...inFull(whole), keptFromYou: people });
        expect(authorsOf(desk)).toEqual(authorsOf(whole));
      };
      let start = 0;
      for (const end of [...cuts.map((cut) => cut % arriving.length), arriving.length].toSorted((left, right) => left - right)) {
        await replica.keepRows(arriving.slice(start, end).map((each) => indexRow(eventToRow(each))));
        start = end;
        await check(arriving.slice(0, end));
      }
      const gone = arriving.filter((_, index) => (index + seed) % 4 === 0);
      for (const { list, itemId } of gone) await replica.dropRows(list, [itemId]);
      await check(arriving.filter((each) => !gone.includes(each)));
    }),
    runs(8),
  );
});
