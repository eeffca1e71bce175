import { inOrder } from "../ledger/order.ts";
import type { LedgerList } from "../ledger/lists.ts";
import type { Settings } from "../policy/settings.ts";
import type { EventOf, LedgerEvent } from "./event.ts";
import { asJudged, hasPlace, type Judged } from "./judge.ts";
import { allKinds, eventKinds, type Kind } from "./kinds.ts";

/**
 * What is true now of one kind of thing, worked out from events. Declared once: the kinds of events that it reads, in
 * which bucket each belongs, and how the events of a bucket are folded. They come in the order of the ledger, each once,
 * and only those that count, so that no fold asks who may write or sorts anything.
 */
export interface FoldDefinition<T, K extends Kind = Kind> {
  readonly kinds: ReadonlySet<K>;
  /** The events that can change one entry stand in one bucket; null for an event that changes none. */
  readonly bucketOf: (event: Judged) => string | null;
  readonly fold: (settings: Settings, events: readonly Judged<EventOf<K>>[]) => ReadonlyMap<string, T>;
  /**
   * `counting`: the rows that count. `placed`: those that do not count as well, for in an ordered stream they use up a
   * number, and they are shown. `all`: also those of which it cannot be told what they are about.
   */
  readonly reads: "counting" | "placed" | "all";
}

interface FoldDeclaration<T, K extends Kind> {
  readonly kinds: Iterable<K>;
  readonly bucket: "person" | "stream" | FoldDefinition<T, K>["bucketOf"];
  readonly fold: FoldDefinition<T, K>["fold"];
  readonly readsVoid?: true;
}

export const defineFold = <T, K extends Kind>({ kinds, bucket, fold, readsVoid }: FoldDeclaration<T, K>): FoldDefinition<T, K> => ({
  kinds: new Set(kinds),
  bucketOf: typeof bucket === "function" ? bucket : bucket === "person" ? ({ personKey }) => personKey || null : ({ stream }) => stream,
  fold,
  reads: readsVoid === true ? "placed" : "counting",
});

/** Whether a fold reads an event. */
export const isRead = <T, K extends Kind>({ kinds, reads }: FoldDefinition<T, K>, event: Judged): event is Judged<EventOf<K>> & Judged =>
  (kinds as ReadonlySet<Kind>).has(event.kind) && (event.verdict.counts || reads === "all" || (reads === "placed" && hasPlace(event)));

/** Folds events that were judged already, whatever order they are in and whichever of them it reads. */
export const foldJudged = <T, K extends Kind>(definition: FoldDefinition<T, K>, settings: Settings, events: Iterable<Judged>): ReadonlyMap<string, T> => {
  const read: Judged[] = [];
  for (const event of events) if (isRead(definition, event)) read.push(event);
  return definition.fold(settings, inOrder(read) as readonly Judged<EventOf<K>>[]);
};

/** Folds events, with the verdicts that they came with; those that came with none are judged by the row alone. */
export const foldAll = <T, K extends Kind>(definition: FoldDefinition<T, K>, settings: Settings, events: Iterable<LedgerEvent | Judged>): ReadonlyMap<string, T> => {
  const judged: Judged[] = [];
  for (const event of events) if ((definition.kinds as ReadonlySet<Kind>).has(event.kind)) judged.push(asJudged(settings, event));
  return foldJudged(definition, settings, judged);
};

/** The kinds that stand in these lists. */
export const kindsIn = <const L extends LedgerList>(...lists: readonly L[]): readonly KindIn<L>[] =>
  allKinds.filter((kind): kind is KindIn<L> => lists.some((list) => list === eventKinds[kind].list));

export type KindIn<L extends LedgerList> = { [K in Kind]: (typeof eventKinds)[K]["list"] extends L ? K : never }[Kind];
