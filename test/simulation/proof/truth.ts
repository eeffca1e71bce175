import { timeZone } from "../world/site.ts";
import type { BookRow, Books } from "../world/books.ts";
import type { Told } from "../people/told.ts";

/** When a restriction truly applied, in true time. */
export interface Span {
  readonly instruction: string;
  readonly addressKeys: readonly string[];
  readonly from: number;
  /** Null while nothing has ended it. */
  readonly until: number | null;
  /** Two acts crossed, and nobody was told which of them counts; or somebody put into the lists by hand what nobody decided. */
  readonly isUnclear: boolean;
}

const heads = ["head", "head2"];
const handlers = [...heads, "manager"];

const text = (row: BookRow, name: string): string => (typeof row.body[name] === "string" ? String(row.body[name]) : "");

/**
 * When each restriction applied, by a few simple rules over the service's own books, and by nothing of the product:
 * from the notice on, until a head ended it or the person was told of other terms. What was told to people decides
 * between two acts that crossed. `effectOf` says what a row does that somebody put into the lists by hand.
 */
export const spansOf = (books: Books, told: readonly Told[], effectOf: (row: BookRow) => "none" | "act" | "unclear"): ReadonlyMap<string, Span> => {
  const rows = books.rows().filter((row) => effectOf(row) === "act");
  const byHand = books.rows().filter((row) => effectOf(row) === "unclear");
  const ofKind = (kind: string, by: readonly string[]): readonly BookRow[] => rows.filter((row) => row.kind === kind && by.includes(row.by));
  const written = ofKind("instruction.given", heads);
  const requestOf = new Map([...written, ...byHand].map((row) => [row.key, text(row, "request")]));
  const unclear = new Set(byHand.flatMap((row) => [text(row, "request"), requestOf.get(text(row, "instruction")) ?? ""]));
  const ends = ofKind("instruction.withdrawn", heads);
  const notices = ofKind("restriction.noticed", handlers);
  const withdrawals = ofKind("request.withdrawn", handlers);
  // A change that is dropped before its notice is recorded, to the second, is not made.
  const dropped = new Set(
    ofKind("instruction.dropped", heads)
      .filter((drop) => !notices.some((notice) => text(notice, "instruction") === text(drop, "instruction") && notice.at < drop.at))
      .map((drop) => text(drop, "instruction")),
  );
  const given = written.filter(({ key }) => !dropped.has(key));

  const firstTaken = (some: readonly BookRow[]): number | null => (some.length === 0 ? null : Math.min(...some.map(({ takenAt }) => takenAt)));
  // A restriction ends with its last day, or before when a head ends it: through all its changes, whichever of them was named.
  const lastDays = new Map(given.flatMap((row) => (text(row, "endsOn") === "" ? [] : [[row.key, beginningOf(text(row, "endsOn")) + 86_400_000] as const])));
  const endOf = (key: string): number | null => {
    const takenAt = given.find((row) => row.key === key)?.takenAt ?? 0;
    const ended = firstTaken(ends.filter((row) => row.takenAt >= takenAt && requestOf.get(text(row, "instruction")) === requestOf.get(key)));
    const over = lastDays.get(key) ?? null;
    return ended === null || over === null ? (ended ?? over) : Math.min(ended, over);
  };
  const toldOf = (row: BookRow): number | null => {
    const own = notices.filter((notice) => text(notice, "instruction") === row.key);
    const [first] = own.map((notice) => Math.max(notice.takenAt, row.takenAt, beginningOf(text(notice, "sentOn")))).toSorted((left, right) => left - right);
    return first ?? null;
  };
  const isTold = (is: (fact: Told) => boolean): boolean => told.some(is);

  const spans = new Map<string, Span>();
  for (const row of given) {
    const from = toldOf(row);
    const end = endOf(row.key);
    const request = text(row, "request");
    const replaces = text(row, "replaces");
    const isTakenBack = withdrawals.some((withdrawal) => text(withdrawal, "request") === request);
    const isToldWithdrawn = isTold((fact) => fact.type === "withdrawn" && fact.request === request);
    // What ended before the person was told of other terms does not come back by them.
    const endOfOld = replaces === "" ? null : endOf(replaces);
    const hasEndedBefore = from !== null && endOfOld !== null && endOfOld <= from;
    if (unclear.has(request)) {
      spans.set(row.key, unclearSpan(row.key));
      continue;
    }
    if (from === null || isToldWithdrawn || hasEndedBefore || (end !== null && end <= from)) continue;
    const replaced = given.flatMap((other) =>
      text(other, "replaces") === row.key && (endOf(other.key) ?? Number.POSITIVE_INFINITY) > (toldOf(other) ?? 0) ? (toldOf(other) ?? []) : [],
    );
    const until = [...(end === null ? [] : [end]), ...replaced].toSorted((left, right) => left - right)[0] ?? null;
    const isToldDecided = isTold((fact) => fact.type === "decided" && fact.request === request);
    const addressKeys = Array.isArray(row.body["addressKeys"]) ? row.body["addressKeys"].map(String) : [];
    spans.set(row.key, { instruction: row.key, addressKeys, from, until, isUnclear: isTakenBack && !isToldDecided });
  }
  for (const { key } of byHand.filter(({ kind }) => kind === "instruction.given")) spans.set(key, unclearSpan(key));
  return spans;
};

const unclearSpan = (instruction: string): Span => ({ instruction, addressKeys: [], from: 0, until: null, isUnclear: true });

/** The first moment of a day of the body. */
const beginningOf = (day: string): number => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(midnight);
  return midnight - Number(hour) * 3_600_000;
};
