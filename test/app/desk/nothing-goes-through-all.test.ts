import { expect, test } from "vitest";
import { createDeskFolds } from "../../../src/app/desk/desk-folds.ts";
import { dueOfDesk } from "../../../src/app/desk/due-of-desk.ts";
import { contactsAbout, messagesOfPerson, type Desk } from "../../../src/app/desk/read-desk.ts";
import { subjectOf } from "../../../src/app/request/draft-request.ts";
import { judge } from "../../../src/domain/events/judge.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import { messagesUpTo } from "../../../src/domain/subjects/request/evidence.ts";
import { readableAddress } from "../../../src/ui/kit/readable-address.ts";
import { personDue, proposalsAbout } from "../../../src/ui/people/person/person-due.ts";
import { offeredAddresses } from "../../../src/ui/reviews/offered-addresses.ts";
import { event, personas, testNow, testSettings } from "../../support/events.ts";
import { jordan, loggedMessage, priya, recordedPerson, restrictedPerson, testAddressKey } from "../../support/sample-ledger.ts";

/** A map that counts what is read of it by going through it. */
const countingWalks = (map: ReadonlyMap<string, unknown>, count: () => void): void => {
  const walk = function* <T>(items: Iterable<T>): Generator<T> {
    for (const item of items) {
      count();
      yield item;
    }
  };
  const [values, entries, keys] = [map.values.bind(map), map.entries.bind(map), map.keys.bind(map)];
  Object.assign(map, { values: () => walk(values()), entries: () => walk(entries()), keys: () => walk(keys()), [Symbol.iterator]: () => walk(entries()) });
};

/** A desk of so many messages of people who are nobody's concern here, beside a few of two people who are. */
const openDesk = (size: number) => {
  let touched = 0;
  // Each property that is read of an event counts, whoever reads it.
  const counted = (each: LedgerEvent) => {
    const judged = judge(testSettings, each);
    return new Proxy(judged, { get: (target, name): unknown => ((touched += 1), Reflect.get(target, name)) });
  };
  const others = Array.from({ length: size }, (_, index) =>
    loggedMessage({ ...priya, address: `other.${index}@example.org`, addressKey: testAddressKey(`other.${index}@example.org`) }, "no-concern", { message: `other-${index}` }),
  );
  const folds = createDeskFolds(testSettings);
  // As many people have records and nothing else.
  const records = Array.from({ length: size }, (_, index) => {
    const address = `recorded.${index}@example.org`;
    return recordedPerson({ key: `person-${index}`, name: `Person ${index}`, address, addressKey: testAddressKey(address) });
  }).flat();
  for (const each of [...restrictedPerson(jordan), ...recordedPerson(priya), ...records, loggedMessage(jordan, "threats", { message: "own" }), ...others]) folds.add(counted(each));
  const read = (): Desk => {
    const desk = folds.desk(testNow);
    return Object.defineProperty({ ...desk, keptFromYou: 0, events: [], unread: [], inDoubt: [], allRead: true }, "events", {
      get: () => {
        throw new Error("Nothing that is drawn goes through all events.");
      },
    });
  };
  const draw = (): unknown => {
    const desk = read();
    const subject = subjectOf(desk, jordan.key);
    return [
      dueOfDesk(desk, ["manager", "head"]),
      desk.figures.concerns.length,
      desk.reading.length,
      personDue(desk, [jordan.key], messagesOfPerson(desk, jordan.key), proposalsAbout(desk, [jordan.key])),
      messagesUpTo(desk.settings, contactsAbout(desk, subject), subject, testNow),
      desk.index.events.ofPerson(jordan.key),
      desk.index.events.authors(),
      desk.index.dangersOf(jordan.key),
      desk.index.messages.disputes(),
      desk.restrictions.map((restriction) => [offeredAddresses(desk, restriction), restriction.addressKeys.map((key) => readableAddress(desk, key))]),
    ];
  };
  draw();
  for (const kept of [folds.fold().messages, folds.fold().people]) countingWalks(kept, () => (touched += 1));
  /** How much is read for what is done. */
  const readBy = (does: () => unknown): number => {
    touched = 0;
    does();
    return touched;
  };
  return { draw, readBy, add: (each: LedgerEvent) => folds.add(counted(each)) };
};

const few = openDesk(200);
const many = openDesk(2000);

test("a page that is drawn again, as for a key that is pressed, reads no more of longer records", () => {
  expect(many.readBy(many.draw)).toBe(few.readBy(few.draw));
});

test.each([
  ["a message of somebody restricted", loggedMessage(jordan, "rudeness", { message: "more" })],
  ["a proposal about them", event("restriction.proposed", { why: "It goes on." }, { by: personas.staff, personKey: jordan.key, addressKey: jordan.addressKey })],
  ["a message of somebody else", loggedMessage(priya, "no-concern", { message: "priya" })],
])("one more event costs what it is about, however long the records are: %s", (_, more) => {
  const cost = ({ readBy, add, draw }: typeof few): number =>
    readBy(() => {
      add(more);
      draw();
    });
  expect(cost(many)).toBe(cost(few));
});
