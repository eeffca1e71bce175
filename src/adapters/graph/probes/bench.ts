import { scratchLists } from "../../../app/conformance/scratch.ts";
import type { CleanedUp } from "../../../app/conformance/trial.ts";
import { batchLimit, innerAnswers } from "../batch.ts";
import { rangeFilter, segment } from "../odata.ts";
import { listAddress } from "../site-address.ts";
import { entriesOf, partOf, textOf } from "./seen.ts";
import { isSuccess, type Wire, type WireAnswer } from "./wire.ts";

type Fields = Readonly<Record<string, string>>;

/** Where rows are added to be looked at, and taken away again. */
export interface Bench {
  /** A key of this run, which no other run has. */
  readonly key: (name: string) => string;
  /** Adds a row to the list in which staff may do everything. */
  readonly add: (fields: Fields) => Promise<WireAnswer>;
  readonly addToAddOnly: (fields: Fields) => Promise<WireAnswer>;
  readonly remove: (id: string) => Promise<WireAnswer>;
  /** Adds rows many at a time until there are that many of this run; says how many there are. */
  readonly fill: (fields: readonly Fields[], progress: (done: number) => void) => Promise<number>;
  /** Takes away all that this run added and may take away. */
  readonly cleanUp: (progress: (done: number, of: number) => void) => Promise<CleanedUp>;
}

export interface BenchDeps {
  readonly wire: Wire;
  readonly site: string;
  readonly run: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether whoever runs it wants no more. */
  readonly isStopped: () => boolean;
}

export const openItems = (site: string): string => `${listAddress(site, scratchLists.open)}/items`;

export const openItem = (site: string, id: string): string => `${openItems(site)}/${segment(id)}`;

const addOnlyItems = (site: string): string => `${listAddress(site, scratchLists.addOnly)}/items`;

export const addOnlyItem = (site: string, id: string): string => `${addOnlyItems(site)}/${segment(id)}`;

const mostRounds = 30;
const restMs = 15_000;

export const createBench = ({ wire, site, run, wait, isStopped }: BenchDeps): Bench => {
  const there = new Set<string>();
  let kept = 0;

  // With a digit behind it, so that the bounds between which they lie are told apart by digits alone.
  const key = (name: string): string => `${run}0${name}`;

  const add = async (fields: Fields): Promise<WireAnswer> => {
    const added = await wire.post(`${openItems(site)}`, { fields: { Title: run, ...fields } });
    if (isSuccess(added)) there.add(textOf(added.body, "id"));
    return added;
  };

  const remove = async (id: string): Promise<WireAnswer> => {
    const removed = await wire.remove(`${openItem(site, id)}`);
    if (isSuccess(removed) || removed.status === 404) there.delete(id);
    return removed;
  };

  /** The answers by the place of what was asked; a round that was not answered at all has none. */
  const batch = async (requests: readonly object[]): Promise<ReadonlyMap<string, { readonly status: number; readonly body?: unknown }>> => {
    const sent = await wire.post("/$batch", { requests });
    return new Map(innerAnswers(sent.body).map((inner) => [inner.id, inner]));
  };

  const fill: Bench["fill"] = async (rows, progress) => {
    let waiting = rows.map((fields, index) => ({ id: String(index), fields }));
    let done = 0;
    for (let barren = 0; waiting.length > 0 && barren < mostRounds && !isStopped();) {
      const some = waiting.slice(0, batchLimit);
      const answers = await batch(
        some.map(({ id, fields }) => ({
          id,
          method: "POST",
          url: `${openItems(site)}`,
          headers: { "Content-Type": "application/json" },
          body: { fields: { Title: run, ...fields } },
        })),
      );
      const added = some.filter(({ id }) => isDone(answers.get(id)?.status));
      for (const { id } of added) there.add(textOf(answers.get(id)?.body, "id"));
      // A row whose answer was lost is there all the same: its key is taken, and it is found when the list is cleaned.
      const settled = new Set(some.filter(({ id }) => isSettled(answers.get(id)?.status)).map(({ id }) => id));
      waiting = waiting.filter(({ id }) => !settled.has(id));
      done += added.length;
      progress(done);
      barren = settled.size > 0 ? 0 : barren + 1;
      if (settled.size < some.length) await wait(restMs);
    }
    return done;
  };

  /** Rows of this run whose answers were lost. */
  const findLost = async (): Promise<void> => {
    const found = await wire.get(`${openItems(site)}?$expand=fields($select=Title)&$top=200&$filter=${rangeFilter("EventKey", { from: `${run}0`, before: `${run}1` })}`);
    for (const entry of entriesOf(found.body)) if (partOf(entry, "fields")["Title"] === run) there.add(textOf(entry, "id"));
  };

  const cleanUp: Bench["cleanUp"] = async (progress) => {
    await findLost();
    const of = there.size;
    for (let barren = 0; there.size > 0 && barren < mostRounds;) {
      const before = there.size;
      const some = [...there].slice(0, batchLimit);
      const answers = await batch(some.map((id) => ({ id, method: "DELETE", url: `${openItem(site, id)}` })));
      for (const id of some) if (isDone(answers.get(id)?.status) || answers.get(id)?.status === 404) there.delete(id);
      progress(of - there.size, of);
      const went = before - there.size;
      barren = went > 0 ? 0 : barren + 1;
      if (went < some.length) await wait(restMs);
    }
    return { removed: of - there.size, left: there.size, kept };
  };

  return {
    key,
    add,
    addToAddOnly: async (fields) => {
      const added = await wire.post(`${addOnlyItems(site)}`, { fields: { Title: run, ...fields } });
      if (isSuccess(added)) kept += 1;
      return added;
    },
    remove,
    fill,
    cleanUp,
  };
};

const isDone = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300;

/** Nothing comes of asking again: it was done, or will always be refused. */
const isSettled = (status: number | undefined): boolean => status !== undefined && status !== 429 && status < 500;
