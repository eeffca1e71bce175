import type { Desk } from "../../src/app/desk/read-desk.ts";
import { confirmedKeys } from "../../src/domain/subjects/person/people.ts";

/** What the index of a desk answers about everybody, so that two desks can be compared. */
export const indexAnswers = ({ index, people }: Pick<Desk, "index" | "people">) => ({
  messagesOfPerson: new Map([...people].map(([key, person]) => [key, index.messages.ofPerson(person, key)])),
  disputes: index.messages.disputes(),
  breached: index.messages.breached(),
  proposals: index.proposals.waiting(),
  proposalsAbout: new Map([...people].map(([key, person]) => [key, index.proposals.about([key], confirmedKeys(person))])),
  dangers: new Map([...people.keys()].map((key) => [key, index.dangersOf(key)])),
  messagesDue: index.messagesDue(),
  told: new Map(index.told()),
});

/** The rows that the index finds about each person and each of their addresses, by their places. */
export const indexedRows = ({ index, people }: Pick<Desk, "index" | "people">): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...people].map(([key, { addresses }]) => [
      key,
      [...index.events.ofPerson(key), ...addresses.flatMap(({ addressKey }) => index.events.ofAddress(addressKey))].map(({ list, itemId }) => `${list}/${itemId}`).toSorted(),
    ]),
  );
