import { groupBy } from "../base/group-by.ts";
import type { LedgerEvent } from "../events/event.ts";
import type { Judged } from "../events/judge.ts";
import type { Settings } from "../policy/settings.ts";
import { foldKeptFrom } from "../subjects/person/kept-from.ts";
import { foldMerges } from "../subjects/person/merges.ts";
import { foldPeople } from "../subjects/person/people.ts";
import { foldPrivate } from "../subjects/person/private-file.ts";
import { foldRepresentatives } from "../subjects/person/representatives.ts";

/** The kinds that say something of an earlier row about a person, so that without it they say nothing, each with what it is said of. */
const folds = {
  "person.recorded": foldPeople,
  "address.linked": foldPeople,
  "address.confirmed": foldPeople,
  "address.unlinked": foldPeople,
  "merge.proposed": foldMerges,
  "merge.confirmed": foldMerges,
  "merge.undone": foldMerges,
  "representative.ended": foldRepresentatives,
  "person.rows-restricted": foldKeptFrom,
  "rows.restricted": foldKeptFrom,
  "adviser.told": foldPrivate,
} as const;

type Following = keyof typeof folds;

const isFollowing = (event: Judged): event is Judged & { readonly kind: Following } => Object.hasOwn(folds, event.kind);

/**
 * Rows about people that change nothing of what was known before them. A person has few of them, so each is tried: with it
 * and without it. `ordered` are rows that count, in the order of the ledger.
 */
export const idleAboutPeople = (settings: Settings, ordered: readonly Judged[]): readonly LedgerEvent[] =>
  [
    ...groupBy(
      ordered.filter((event) => event.list === "People" || event.list === "Private" || isFollowing(event)),
      ({ personKey }) => personKey,
    ).values(),
  ].flatMap((own) =>
    own.filter((event, index) => {
      if (!isFollowing(event)) return false;
      const fold = folds[event.kind];
      const before = own.slice(0, index);
      return JSON.stringify([...fold(settings, before)]) === JSON.stringify([...fold(settings, [...before, event])]);
    }),
  );
