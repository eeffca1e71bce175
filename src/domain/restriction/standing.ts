import type { LoggedMessage } from "../contact/messages.ts";
import type { UnreadableRowError } from "../ledger/envelope.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { foldPeople, writersOf, type Person } from "../person/people.ts";
import type { Settings } from "../settings.ts";
import type { Day, Instant } from "../time.ts";
import { foldRestrictions, foldWarnings, type Restriction } from "./restrictions.ts";

/**
 * What staff may do about a message, as the pane says it. Never a label on a person.
 * `could-not-check` is not here: it is about the reading, not about the ledger, and wraps any of these.
 */
export type Standing =
  | { readonly type: "no-rule" }
  | { readonly type: "several-writers"; readonly writers: readonly Person[]; readonly notSure: boolean }
  | { readonly type: "warned"; readonly on: Day; readonly person: Person }
  | { readonly type: "in-force"; readonly person: Person | null; readonly restrictions: readonly Restriction[]; readonly overdue: boolean }
  | {
      readonly type: "one-matter";
      readonly restriction: Restriction;
      readonly answer: "yes" | "no" | "not-sure" | null;
      readonly overdue: boolean;
    }
  | { readonly type: "must-answer"; readonly triage: NonNullable<LoggedMessage["triage"]>; readonly restrictions: readonly Restriction[] }
  /** A row about this sender could not be read, so nothing may be concluded from the others. */
  | { readonly type: "unreadable"; readonly rows: readonly UnreadableRowError[] };

export interface StandingFacts {
  readonly settings: Settings;
  readonly addressKey: string;
  /** People, Notices and Instructions events that concern the address or those who use it. */
  readonly events: readonly LedgerEvent[];
  readonly unreadable: readonly UnreadableRowError[];
  /** What was logged about this very message, if anything. */
  readonly message: LoggedMessage | null;
  readonly now: Instant;
}

/** The standing of one message. Pure: the same facts give the same answer on every device. */
export const standingOf = (facts: StandingFacts): Standing => {
  if (facts.unreadable.length > 0) return { type: "unreadable", rows: facts.unreadable };
  const people = foldPeople(facts.settings, facts.events);
  const inForce = foldRestrictions(facts.settings, facts.events, facts.now).filter(
    (restriction) => restriction.state === "in-force" && restriction.addressKeys.includes(facts.addressKey),
  );
  const writers = writersOf(people, facts.addressKey);
  if (writers.length > 1) return amongWriters(facts, people, writers, inForce);
  return forWriter(facts, writers[0] ?? people.get(inForce[0]?.personKey ?? "") ?? null, inForce);
};

// One address, several people: a restriction of one is never shown as another's.
const amongWriters = (
  facts: StandingFacts,
  people: ReadonlyMap<string, Person>,
  writers: readonly Person[],
  inForce: readonly Restriction[],
): Standing => {
  const chosen = facts.message?.writer ?? null;
  if (chosen?.type === "someone-else") return mustAnswer(facts, []) ?? { type: "no-rule" };
  if (chosen?.type !== "person") return { type: "several-writers", writers, notSure: chosen?.type === "not-sure" };
  const person = people.get(chosen.person) ?? null;
  return forWriter(facts, person, inForce.filter((restriction) => restriction.personKey === chosen.person));
};

const forWriter = (facts: StandingFacts, person: Person | null, restrictions: readonly Restriction[]): Standing => {
  const answering = mustAnswer(facts, restrictions);
  if (answering) return answering;
  const everything = restrictions.filter(({ matter }) => matter === "");
  if (everything.length > 0) {
    return { type: "in-force", person, restrictions: everything, overdue: everything.some(({ reviewOverdue }) => reviewOverdue) };
  }
  const oneMatter = restrictions[0];
  if (oneMatter) {
    return {
      type: "one-matter",
      restriction: oneMatter,
      answer: facts.message?.matterAnswers[oneMatter.key] ?? null,
      overdue: oneMatter.reviewOverdue,
    };
  }
  const warning = person && foldWarnings(facts.settings, facts.events).find(({ personKey }) => personKey === person.key);
  if (warning) return { type: "warned", on: warning.on, person };
  return { type: "no-rule" };
};

/** Replies that no restriction stops: information requests and disputes, and what is new (requirements H5, H6, J1). */
const answeredWhatever = ["information-request", "dispute", "new-information", "new-complaint", "crime", "safeguarding"] as const;

const mustAnswer = (facts: StandingFacts, restrictions: readonly Restriction[]): Standing | null => {
  const triage = facts.message?.triage ?? null;
  if (!triage || restrictions.length === 0 || !answeredWhatever.some((outcome) => outcome === triage.outcome)) return null;
  return { type: "must-answer", triage, restrictions };
};
