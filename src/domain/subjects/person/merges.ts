import { by } from "../../base/compare.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Judged } from "../../events/judge.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";
import { type LinkedAddress, type Person } from "./people.ts";

/** Two records that are, or may be, one person. `into` keeps its page; nothing of `from` is lost. */
export interface Merge {
  /** Key of the proposal. */
  readonly key: string;
  readonly into: string;
  readonly from: string;
  readonly state: "proposed" | "confirmed" | "undone";
  /** How those who proposed and confirmed it knew, or why it was undone. */
  readonly basis: string;
  readonly proposedAt: Instant;
  /** Who acted last. */
  readonly by: Signatory;
}

/** Every merge by the key of its proposal. Anyone proposes one and takes a proposal back; only a handler confirms, and undoes what is confirmed. */
export const mergesFold = defineFold({
  kinds: ["merge.proposed", "merge.confirmed", "merge.undone"],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, Merge> => {
    const merges = new Map<string, Merge>();
    for (const event of events) {
      if (event.kind === "merge.proposed") {
        if (event.body.with !== event.personKey) merges.set(event.key, newMerge(event));
        continue;
      }
      const merge = merges.get(event.body.of);
      // A row that stands under another person is not about this merge.
      if (merge && merge.into === event.personKey) merges.set(merge.key, nextMerge(merge, event));
    }
    return merges;
  },
});

export const foldMerges = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, Merge> => foldAll(mergesFold, settings, events);

const newMerge = (event: EventOf<"merge.proposed">): Merge => ({
  key: event.key,
  into: event.personKey,
  from: event.body.with,
  state: "proposed",
  basis: event.body.basis,
  proposedAt: event.recordedAt,
  by: event.by,
});

const nextMerge = (merge: Merge, event: Judged<EventOf<"merge.confirmed" | "merge.undone">>): Merge => {
  if (event.kind === "merge.confirmed") {
    if (merge.state !== "proposed" || event.body.with !== merge.from) return merge;
    return { ...merge, state: "confirmed", by: event.by, basis: [merge.basis, event.body.basis].filter((basis) => basis !== "").join(" ") };
  }
  if (merge.state === "undone" || (merge.state === "confirmed" && !event.verdict.as.handler)) return merge;
  return { ...merge, state: "undone", by: event.by, basis: event.body.reason };
};

/** What a merge asks of a restriction: whose it is, whether it has ended, and when its instruction was given. */
interface HoldingRestriction {
  readonly personKey: string;
  readonly state: "approved-not-in-force" | "in-force" | "ended";
  readonly givenAt: Instant;
}

/**
 * The restrictions for which a merge must wait: an instruction names its addresses for one person, so two records
 * become one only when a head of function has given a new instruction, or when the old one has ended (design point 10).
 */
export const mergeHeldBy = <R extends HoldingRestriction>(merge: Merge, restrictions: readonly R[]): readonly R[] =>
  restrictions.filter(({ personKey, state, givenAt }) => state !== "ended" && givenAt < merge.proposedAt && (personKey === merge.into || personKey === merge.from));

/** The confirmed merges that count now: one that touches an older instruction stays a proposal. */
export const mergesInEffect = (merges: Iterable<Merge>, restrictions: readonly HoldingRestriction[]): readonly Merge[] =>
  [...merges].filter((merge) => merge.state === "confirmed" && mergeHeldBy(merge, restrictions).length === 0);

const byProposal = by<Merge>(
  ({ proposedAt }) => proposedAt,
  ({ key }) => key,
);

/** The record under which a person is shown, by each record that is theirs. A record that was never merged stands under itself. */
export const mainKeyOf = (merges: readonly Merge[]): ((personKey: string) => string) => {
  const intoByFrom = new Map<string, string>();
  const mainKey = (personKey: string): string => {
    const into = intoByFrom.get(personKey);
    return into === undefined ? personKey : mainKey(into);
  };
  for (const { into, from } of merges.toSorted(byProposal)) {
    // Merges that go round in a circle say no more than that all of them are one person.
    if (mainKey(from) !== mainKey(into)) intoByFrom.set(mainKey(from), mainKey(into));
  }
  return mainKey;
};

/** Somebody as they are shown: one person, whose addresses may stand on several records. */
export interface MergedPerson extends Person {
  /** The keys of all their records; the one that they are shown under comes first. */
  readonly recordKeys: readonly string[];
}

/** Everybody once, under the record that they were merged into. `merges` are those in effect. */
export const mergedPeople = (people: ReadonlyMap<string, Person>, merges: readonly Merge[]): ReadonlyMap<string, MergedPerson> => {
  const mainKey = mainKeyOf(merges);
  const records = groupBy(people.values(), ({ key }) => mainKey(key));
  return new Map(
    [...records].flatMap(([key, own]) => {
      const person = mergedPerson(key, own);
      return person ? [[key, person] as const] : [];
    }),
  );
};

/** The one person whose records these are, shown under the record with this key. */
export const mergedPerson = (key: string, records: readonly Person[]): MergedPerson | null => {
  const [first, ...others] = records.length < 2 ? records : records.toSorted(shownFirst(key));
  return first ? others.reduce(joined, { ...first, key, recordKeys: [first.key] }) : null;
};

const shownFirst = (main: string): ((left: Person, right: Person) => number) => by<Person>(({ key }) => (key === main ? "" : key));

const joined = (known: MergedPerson, other: Person): MergedPerson => ({
  ...known,
  name: known.name || other.name,
  addresses: strongest([...known.addresses, ...other.addresses]),
  recordKeys: [...known.recordKeys, other.key],
});

/** Each address once: confirmed if it is confirmed on any record. */
const strongest = (links: readonly LinkedAddress[]): readonly LinkedAddress[] => {
  const byKey = new Map<string, LinkedAddress>();
  for (const link of links) {
    if (byKey.get(link.addressKey)?.state !== "confirmed") byKey.set(link.addressKey, link);
  }
  return [...byKey.values()];
};

/** The keys of all records that are the same person as this one, this one first. */
export const recordKeysOf = (people: ReadonlyMap<string, MergedPerson>, personKey: string): readonly string[] => {
  const person = people.get(personKey) ?? [...people.values()].find(({ recordKeys }) => recordKeys.includes(personKey));
  return [personKey, ...(person?.recordKeys ?? []).filter((key) => key !== personKey)];
};
