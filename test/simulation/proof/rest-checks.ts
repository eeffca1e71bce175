import { judge } from "../../../src/domain/events/judge.ts";
import { canonicalJson } from "../../../src/domain/ledger/canonical-json.ts";
import { policyVersionOf } from "../../../src/domain/policy/types.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import type { Books, BookRow } from "../world/books.ts";
import type { Told } from "../people/told.ts";
import { promises, type Broken } from "./broken.ts";
import type { Span } from "./truth.ts";

/** Somebody's desk when all is quiet. */
export interface DeskAtRest {
  readonly name: string;
  readonly isHandler: boolean;
  readonly desk: Desk;
}

export interface RestFacts {
  readonly books: Books;
  /** How many messages the channel had at the beginning. */
  readonly messagesBefore: number;
  readonly told: readonly Told[];
  readonly spans: ReadonlyMap<string, Span>;
  /** When the desks began to be read: one that was read before midnight says what held before midnight. */
  readonly since: number;
  readonly desks: readonly DeskAtRest[];
  /** Rows that somebody put into the lists by hand and that can have no effect. */
  readonly irregular: readonly BookRow[];
}

/** Everything that has to hold once nothing moves any more. */
export const checkAtRest = (facts: RestFacts): readonly Broken[] => [
  ...checkTold(facts),
  ...checkRecorded(facts),
  ...checkForce(facts),
  ...checkOnce(facts),
  ...checkCards(facts),
  ...checkReported(facts),
  ...checkAgreement(facts),
];

/** What was said to people about their acts is what every handler's desk says now. */
const checkTold = ({ told, desks }: RestFacts): readonly Broken[] => {
  const found: Broken[] = [];
  for (const { name, desk } of desks.filter(({ isHandler }) => isHandler)) {
    for (const fact of told) {
      if (fact.type === "withdrawn" && desk.requests.get(fact.request)?.state !== "withdrawn") {
        found.push({
          promise: promises.withdrawn,
          how: `${name} has request ${fact.request} as ${desk.requests.get(fact.request)?.state ?? "none"}; its requester was told "withdrawn".`,
        });
      }
      if (fact.type === "decided" && !desk.requests.get(fact.request)?.decisions.some(({ key }) => key === fact.decision)) {
        found.push({ promise: promises.decided, how: `${name} has no decision ${fact.decision} that counts; its head was told "decided".` });
      }
      if (fact.type === "reviewed" && !(desk.reviews.get(fact.instruction) ?? []).some(({ decision }) => decision?.key === fact.decision)) {
        found.push({ promise: promises.decided, how: `${name} has no review ${fact.decision} that counts; its head was told "decided".` });
      }
      if (fact.type === "dispute-decided" && desk.disputes.get(fact.dispute)?.decision?.key !== fact.decision) {
        found.push({ promise: promises.decided, how: `${name} has no decision ${fact.decision} of the dispute; its decider was told "decided".` });
      }
    }
  }
  return found;
};

/** What was said to be recorded is there and counts, unless an owner has removed it since; what was said to be saved stands in Settings. */
const checkRecorded = ({ told, desks, books }: RestFacts): readonly Broken[] => {
  const found: Broken[] = [];
  const recorded = told.filter((fact) => fact.type === "recorded");
  for (const { list, key } of recorded) {
    if (!books.hadRow(list, key)) found.push({ promise: promises.recorded, how: `Somebody was told that ${key} of ${list} is recorded. There never was such a row.` });
  }
  for (const { name, desk } of desks.filter(({ isHandler }) => isHandler)) {
    const counting = new Set(desk.events.filter((event) => judge(desk.settings, event).verdict.counts).map(({ list, key }) => `${list} ${key}`));
    for (const { list, key } of recorded) {
      if (books.row(list, key) && !counting.has(`${list} ${key}`))
        found.push({ promise: promises.recorded, how: `${name} does not count ${key} of ${list}; somebody was told that it is recorded.` });
    }
    const saved = canonicalJson([desk.settings.answers, desk.settings.offices]);
    for (const fact of told) {
      if (fact.type === "settings-saved" && !saved.includes(fact.has)) found.push({ promise: promises.saved, how: `${name} finds no ${fact.has} in Settings.` });
      if (fact.type === "policy-added" && !desk.settings.packs.some((pack) => policyVersionOf(pack) === fact.version))
        found.push({ promise: promises.saved, how: `${name} finds no policy ${fact.version}.` });
    }
  }
  return found;
};

/** What is in force on a desk is what truly applies, and what was ended is not. */
const checkForce = ({ desks, spans, told, since }: RestFacts): readonly Broken[] => {
  const found: Broken[] = [];
  for (const { name, desk } of desks) {
    const inForce = new Set(desk.restrictions.filter(({ state }) => state === "in-force").map(({ key }) => key));
    const ended = told.flatMap((fact) => (fact.type === "ended" ? [fact.instruction] : []));
    for (const restriction of desk.restrictions.filter(({ key }) => inForce.has(key))) {
      const span = spans.get(restriction.key);
      if (ended.some((key) => restriction.key === key || descends(desk, restriction.key, key))) {
        found.push({ promise: promises.ended, how: `${name} has ${restriction.key} in force. A head was told that it has ended.` });
      } else if (!span?.isUnclear && told.some((fact) => fact.type === "withdrawn" && fact.request === restriction.request)) {
        found.push({ promise: promises.ended, how: `${name} has ${restriction.key} in force. Its request was taken back.` });
      } else if (!span || (!span.isUnclear && span.until !== null && span.until <= since)) {
        found.push({ promise: promises.restricted, how: `${name} has ${restriction.key} in force. It does not apply.` });
      }
    }
    for (const { instruction, from, until, isUnclear } of spans.values()) {
      if (!isUnclear && from <= since && until === null && !inForce.has(instruction))
        found.push({ promise: promises.unrestricted, how: `${name} does not have ${instruction} in force. It applies.` });
    }
  }
  return found;
};

const descends = (desk: Desk, key: string, from: string): boolean => {
  const replaces = desk.restrictions.find((each) => each.key === key)?.replaces ?? null;
  return replaces !== null && (replaces === from || descends(desk, replaces, from));
};

/** Nothing is there twice: no two decisions of one submission that count, no two instructions of one decision. */
const checkOnce = ({ books, desks }: RestFacts): readonly Broken[] => {
  const found: Broken[] = [];
  for (const { name, desk } of desks) {
    for (const { id, decisions } of desk.requests.values()) {
      if (new Set(decisions.map(({ body }) => body.submission)).size < decisions.length)
        found.push({ promise: promises.oneDecision, how: `${name} counts two decisions of one submission of ${id}.` });
    }
  }
  const clicks = new Map<string, string>();
  for (const { list, kind, by, occurredAt, key, body, stream } of books.rows()) {
    if (list !== "Contacts" || kind !== "contact.logged") continue;
    // Of one click nothing else is the same: who, which message, what, and the moment on their device.
    const click = JSON.stringify([by, stream, occurredAt, body]);
    if (clicks.has(click) && clicks.get(click) !== key) found.push({ promise: promises.logged, how: `One click of ${by} about ${stream} is there twice.` });
    clicks.set(click, key);
  }
  return found;
};

/** For each time that somebody asked for a card there is one in the channel, or none. */
const checkCards = ({ books, messagesBefore, told, desks }: RestFacts): readonly Broken[] => {
  const requests = new Map(desks.flatMap(({ desk }) => [...desk.requests.values()].map(({ id, reference }) => [id, reference] as const)));
  return [...requests].flatMap(([id, reference]) => {
    const asked = told.filter((fact) => fact.type === "card-asked" && fact.request === id).length;
    const posted = books
      .messages()
      .slice(messagesBefore)
      .filter(({ replyTo, text }) => replyTo === null && text.includes(reference)).length;
    return posted > asked ? [{ promise: promises.card, how: `The card of ${reference} is ${posted} times in the channel; it was asked for ${asked} times.` }] : [];
  });
};

const checkReported = ({ irregular, desks, books }: RestFacts): readonly Broken[] => {
  const there = new Set(books.rows().map(({ list, itemId }) => `${list}/${itemId}`));
  return desks
    .filter(({ isHandler }) => isHandler)
    .flatMap(({ name, desk }) => {
      // What somebody looked at and set aside was reported to them.
      const known = [...desk.irregularities, ...desk.irregularitiesAside.map(({ irregularity }) => irregularity)];
      const reported = new Set(known.map(({ list, itemId }) => `${list}/${itemId}`));
      return irregular
        .filter(({ list, itemId }) => there.has(`${list}/${itemId}`) && !reported.has(`${list}/${itemId}`))
        .map(({ list, itemId, kind }) => ({ promise: promises.reported, how: `${name} does not report row ${itemId} of ${list} (${kind}), which was put there by hand.` }));
    });
};

/** What two desks must agree about; the same person sees the same, and handlers see all. */
const checkAgreement = ({ desks }: RestFacts): readonly Broken[] => {
  const handlers = desks.filter(({ isHandler }) => isHandler);
  const [first] = handlers;
  if (!first) return [];
  const expected = agreedParts(first.desk);
  return handlers
    .slice(1)
    .flatMap(({ name, desk }) =>
      agreedParts(desk).flatMap(([part, text], index) =>
        text === expected[index]?.[1] ? [] : [{ promise: promises.agree, how: `${first.name} and ${name} differ about ${part}: ${difference(expected[index]?.[1] ?? "", text)}` }],
      ),
    );
};

const agreedParts = (desk: Desk): readonly (readonly [part: string, text: string])[] => [
  ["restrictions", sorted(desk.restrictions.map(({ key, state, ended, notice, reviewOn, replacedBy }) => [key, state, ended?.why, notice?.key, reviewOn, replacedBy]))],
  [
    "requests",
    sorted(
      [...desk.requests.values()].map(({ id, state, decisions, voided, card }) => [
        id,
        state,
        decisions.map(({ key }) => key),
        voided.map(({ decision }) => decision.key),
        card.type,
      ]),
    ),
  ],
  ["reviews", sorted([...desk.reviews.values()].flat().map(({ id, decision, voided }) => [id, decision?.key, voided.length]))],
  ["disputes", sorted([...desk.disputes.values()].map(({ id, decision, voided, toCarryOut }) => [id, decision?.key, voided.length, toCarryOut]))],
  ["people", sorted([...desk.people.values()].map(({ key, name, addresses }) => [key, name, addresses.map(({ address, state }) => [address, state])]))],
  ["merges", sorted([...desk.merges.values()].map(({ key, state }) => [key, state]))],
  [
    "messages",
    sorted(
      [...desk.messages.values()].map(({ stream, views, triages, breaches, considered }) => [
        stream,
        views.map(({ key, choice, detailed }) => [key, choice, detailed]),
        triages.map(({ key, done }) => [key, done?.at]),
        breaches.map(({ key }) => key),
        considered?.at,
      ]),
    ),
  ],
  ["warnings", sorted(desk.warnings.map(({ key }) => key))],
  ["irregular rows", sorted(desk.irregularities.map(({ list, itemId, reason }) => [list, itemId, reason]))],
  ["rows", sorted(desk.events.map(({ list, itemId, kind }) => [list, itemId, kind]))],
];

const sorted = (entries: readonly unknown[]): string =>
  entries
    .map((entry) => JSON.stringify(entry))
    .toSorted()
    .join("\n");

const difference = (left: string, right: string): string => {
  const [ours, theirs] = [left.split("\n"), right.split("\n")];
  const missing = ours.filter((line) => !theirs.includes(line));
  const added = theirs.filter((line) => !ours.includes(line));
  return `${missing.slice(0, 3).join(" ") || "nothing"} against ${added.slice(0, 3).join(" ") || "nothing"}`.slice(0, 2500);
};
