import { by } from "../../base/compare.ts";
import { noConcern } from "../../policy/vocabulary.ts";
import { foldMessages } from "../contact/messages.ts";
import type { LedgerEvent } from "../../events/event.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { QuestionField } from "../../policy/answer-kinds.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import { addDays, dayOf, type Day, type Instant } from "../../base/time.ts";
import { addMonths } from "../../base/spans.ts";
import { belongingsOf, type Belonging } from "./belonging.ts";
import { foldHolds, openHolds, type Hold } from "./holds.ts";
import { lastMomentOf, type LastMoment } from "./last-moment.ts";
import { openThings, type OpenThing, type RetentionFacts } from "./open-things.ts";

/** Records whose time is over. */
export interface Disposable {
  /** The person's key, or the stream of a message from somebody without a record. */
  readonly owner: string;
  /** Empty when the message is from nobody who is recorded. */
  readonly personKey: string;
  readonly why: "retention" | "no-concern";
  readonly last: LastMoment;
  /** The last day on which they had to be kept. */
  readonly keptUntil: Day;
  readonly rows: readonly LedgerEvent[];
}

/** Records whose time is over but for something that is not. */
interface KeptBeyond {
  readonly personKey: string;
  readonly last: LastMoment;
  readonly because: readonly OpenThing[];
}

/** An answer without which no records that were made under a policy are listed. */
export interface MissingAnswer {
  readonly policyVersion: string;
  readonly field: QuestionField;
  /** Without it, set-up cannot be asked. */
  readonly isPolicyKnown: boolean;
}

export interface Retention {
  /** Those whose time has been over for longest first. */
  readonly listed: readonly Disposable[];
  readonly kept: readonly KeptBeyond[];
  /** The holds that last. */
  readonly holds: readonly Hold[];
  readonly missing: readonly MissingAnswer[];
  /** How many more would be listed on one of the days that it may be. */
  readonly dayUnknown: number;
}

/**
 * Which records may be removed: those about a person with whom everything ended longer ago than set-up says
 * (`unsaid.retentionYears`), and entries without a concern about people who have no record (`unsaid.noConcernDays`).
 * The longest time among the policies that the records were made under counts. Without an answer nothing is listed.
 */
export const retentionOf = (settings: Settings, facts: RetentionFacts, now: Instant): Retention => {
  const today = dayOf(now, settings.timeZone);
  const holds = foldHolds(settings, facts.events);
  const open = openThings(settings, facts, holds);
  const belongings = belongingsOf(facts.events);
  const missing = new Map<string, MissingAnswer>();
  const over: Disposable[] = [];
  const kept: KeptBeyond[] = [];
  for (const [owner, rows] of rowsByOwner(belongings)) {
    const personKey = rows.some((row) => row.stream === owner && row.personKey === "") ? "" : owner;
    const last = lastMomentOf(settings, personKey, rows, facts.restrictions);
    if (!last) continue;
    const rule = personKey === "" && isWithoutConcern(settings, rows) ? noConcernRule : retentionRule;
    const time = timeUnder(settings, rule, rows, now);
    for (const answer of time.missing) missing.set(`${answer.policyVersion} ${answer.field}`, answer);
    const keptUntil = time.longest === null ? null : rule.after(last.on, time.longest);
    if (keptUntil === null || keptUntil >= today) continue;
    const because = [...(open.get(owner) ?? [])];
    if (because.length > 0) kept.push({ personKey, last, because });
    else over.push({ owner, personKey, why: rule.why, last, keptUntil, rows });
  }
  return {
    listed: withoutOthers(belongings, over).toSorted(
      by(
        ({ keptUntil }) => keptUntil,
        ({ personKey }) => personKey,
      ),
    ),
    kept,
    holds: [...holds.values()].flatMap(openHolds),
    missing: [...missing.values()],
    dayUnknown: 0,
  };
};

/**
 * The same, where it may be several days: what is removed is gone, so only that is listed which is listed on each of them, from
 * the rows that are. What else is said stands as on the day that it is taken to be.
 */
export const retentionWithin = (taken: Retention, others: readonly Retention[]): Retention => {
  if (others.length === 0) return taken;
  const days = [taken, ...others].map(({ listed }) => new Map(listed.map((each) => [each.owner, each])));
  const listed = taken.listed.flatMap((each) => {
    const same = days.map((day) => day.get(each.owner));
    if (same.some((other) => other?.why !== each.why)) return [];
    const rows = each.rows.filter((row) => same.every((other) => other?.rows.includes(row)));
    return rows.length > 0 ? [{ ...each, rows }] : [];
  });
  const owners = new Set([taken, ...others].flatMap((day) => day.listed.map(({ owner }) => owner)));
  return { ...taken, listed, dayUnknown: owners.size - listed.length };
};

const rowsByOwner = (belongings: readonly Belonging[]): ReadonlyMap<string, readonly LedgerEvent[]> => {
  const rows = new Map<string, LedgerEvent[]>();
  for (const { event, owners } of belongings) {
    for (const owner of owners) {
      const known = rows.get(owner);
      if (known) known.push(event);
      else rows.set(owner, [event]);
    }
  }
  return rows;
};

/** Leaves out the rows that are also about somebody whose time is not over. */
const withoutOthers = (belongings: readonly Belonging[], over: readonly Disposable[]): readonly Disposable[] => {
  const owners = new Set(over.map(({ owner }) => owner));
  const free = new Set(belongings.filter((belonging) => belonging.owners.every((owner) => owners.has(owner))).map(({ event }) => event));
  return over.map((each) => ({ ...each, rows: each.rows.filter((row) => free.has(row)) })).filter(({ rows }) => rows.length > 0);
};

const isWithoutConcern = (settings: Settings, rows: readonly LedgerEvent[]): boolean =>
  rows.some(({ kind }) => kind === "contact.logged") &&
  [...foldMessages(settings, rows).values()].every(
    ({ views, triage }) => views.every(({ choice }) => choice === noConcern) && (triage === null || triage.outcome === "none-of-these"),
  );

/** One of the two times that set-up gives. */
interface TimeRule {
  readonly why: Disposable["why"];
  readonly field: QuestionField;
  readonly of: (policy: Policy) => number | null;
  readonly after: (last: Day, time: number) => Day;
}

const retentionRule: TimeRule = {
  why: "retention",
  field: "unsaid.retentionYears",
  of: ({ unsaid }) => unsaid.retentionYears,
  after: (last, years) => addMonths(last, years * 12),
};

const noConcernRule: TimeRule = {
  why: "no-concern",
  field: "unsaid.noConcernDays",
  of: ({ unsaid }) => unsaid.noConcernDays,
  after: addDays,
};

/** The longest time among the policies that these rows were made under, as set-up answers now; null while any answer is missing. */
const timeUnder = (
  settings: Settings,
  rule: TimeRule,
  rows: readonly LedgerEvent[],
  now: Instant,
): { readonly longest: number | null; readonly missing: readonly MissingAnswer[] } => {
  const times: number[] = [];
  const missing: MissingAnswer[] = [];
  for (const policyVersion of new Set(rows.map((row) => row.policyVersion))) {
    const policy = policyAt(settings, policyVersion, now);
    const time = policy && rule.of(policy);
    if (typeof time === "number") times.push(time);
    else missing.push({ policyVersion, field: rule.field, isPolicyKnown: policy !== undefined });
  }
  return { longest: missing.length > 0 ? null : Math.max(...times), missing };
};
