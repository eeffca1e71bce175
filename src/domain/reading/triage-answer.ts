import type { TriageOutcome } from "../contact/contact-events.ts";
import type { BodyOf } from "../ledger/kinds.ts";
import type { Settings } from "../settings.ts";
import { addWorkingDays, dayOf, type Instant } from "../time.ts";

/** What a triage answer sets going: the desk that Settings names for it, and its day, counted in working days from receipt. */
export const triageAnswer = (settings: Settings, outcome: TriageOutcome, receivedAt: Instant): BodyOf<"contact.triaged"> => {
  const desk = outcome === "none-of-these" ? null : settings.desks[outcome];
  return {
    outcome,
    receivedAt,
    passedTo: desk?.name ?? "",
    ...(desk && { dueOn: addWorkingDays(dayOf(receivedAt, settings.timeZone), desk.workingDays, settings.holidays) }),
  };
};
