import type { EventOf } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Settings } from "../../policy/settings.ts";
import { movedByHolidays } from "../../base/spans.ts";
import { addWorkingDays, dayOf, readDay, type Day, type Instant } from "../../base/time.ts";
import type { TriageOutcome } from "../../policy/vocabulary.ts";
import { entryOf, type Entry } from "./entry.ts";

/** What a reader found a message to be, and the task that comes of it. */
export interface Triage extends Entry {
  readonly outcome: TriageOutcome;
  readonly receivedAt: Instant;
  readonly dueOn: Day | null;
  /** The desk that deals with it; empty when there is nothing to deal with. */
  readonly passedTo: string;
  readonly done: { readonly by: Signatory; readonly at: Instant; readonly note: string } | null;
}

export const triageOf = (settings: Settings, event: EventOf<"contact.triaged">): Triage => ({
  ...entryOf(event),
  outcome: event.body.outcome,
  receivedAt: event.body.receivedAt,
  dueOn: dueOnOf(settings, event.body),
  passedTo: event.body.passedTo,
  done: null,
});

// The shape takes any short text, as it always has; what is no day is none. A holiday that was added since moves it.
const dueOnOf = (settings: Settings, { outcome, receivedAt, dueOn }: BodyOf<"contact.triaged">): Day | null => {
  const recorded = readDay(dueOn ?? "");
  if (recorded === null || outcome === "none-of-these") return recorded;
  return movedByHolidays(recorded, dayOf(receivedAt, settings.timeZone), settings.desks[outcome].workingDays, settings.holidays);
};

// People in danger, then what the law gives a time for, then what is new.
const byWeight: readonly TriageOutcome[] = ["crime", "safeguarding", "information-request", "dispute", "new-complaint", "new-information", "none-of-these"];

/**
 * What holds of a message, of all that was said and not undone. An outcome that two colleagues found is one task, the first one's.
 * "None of these" says that the whole message was read and held nothing else, so it gives way to anything else.
 */
export const heldTriages = (given: readonly Triage[]): readonly Triage[] => {
  const firsts = given.filter(({ outcome }, index) => given.findIndex((each) => each.outcome === outcome) === index);
  const found = firsts.filter(({ outcome }) => outcome !== "none-of-these");
  return (found.length > 0 ? found : firsts).map((triage) => withDone(triage, given));
};

// Whichever of two colleagues' tasks was marked as done, both are.
const withDone = (triage: Triage, given: readonly Triage[]): Triage => {
  const done = given.find((each) => each.outcome === triage.outcome && each.done !== null)?.done ?? null;
  return { ...triage, done };
};

/** The one that decides how a message is handled first. */
export const weightiest = (triages: readonly Triage[]): Triage | null =>
  triages.toSorted((left, right) => byWeight.indexOf(left.outcome) - byWeight.indexOf(right.outcome))[0] ?? null;

/** Where a message of a kind goes, and by when. Its clock runs from receipt, in working days, whenever it was read (001 section 9). */
export const taskFor = (settings: Settings, outcome: TriageOutcome, receivedAt: Instant): Pick<Triage, "passedTo" | "dueOn"> => {
  if (outcome === "none-of-these") return { passedTo: "", dueOn: null };
  const { name, workingDays } = settings.desks[outcome];
  return { passedTo: name, dueOn: addWorkingDays(dayOf(receivedAt, settings.timeZone), workingDays, settings.holidays) };
};

/** What is recorded when somebody says what a message is: the desk and the number of days are fixed at that moment. */
export const triagedBody = (settings: Settings, outcome: TriageOutcome, receivedAt: Instant): BodyOf<"contact.triaged"> => {
  const { passedTo, dueOn } = taskFor(settings, outcome, receivedAt);
  return { outcome, receivedAt, passedTo, ...(dueOn !== null && { dueOn }) };
};
