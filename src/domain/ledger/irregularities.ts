import { foldRequests, type RestrictionRequest } from "../request/requests.ts";
import { isHandler } from "../person/people.ts";
import { heldOffice, type Settings } from "../settings.ts";
import type { UnreadableRowError } from "./envelope.ts";
import type { LedgerEvent } from "./event.ts";

/** A row that has no effect, or that should not be as it is. Reported to managers; never passed over in silence. */
export interface Irregularity {
  readonly list: string;
  readonly itemId: string;
  readonly reason: "not-entitled" | "edited" | "newer-version" | "by-hand" | "void-decision" | "no-decision";
  readonly detail: string;
}

export const irregularitiesOf = (
  settings: Settings,
  events: readonly LedgerEvent[],
  unreadable: readonly UnreadableRowError[],
): readonly Irregularity[] => {
  const requests = [...foldRequests(settings, events).values()];
  return [
    ...unreadable.map(({ reason, detail, row }) => ({ list: row.list, itemId: row.itemId, reason, detail })),
    ...events.filter(({ edited }) => edited).map((event) => about(event, "edited", event.kind)),
    ...events.filter((event) => !isEntitled(settings, event)).map((event) => about(event, "not-entitled", event.kind)),
    ...requests.flatMap(({ voided }) => voided).map(({ decision, reason }) => about(decision, "void-decision", reason)),
    ...withoutDecision(requests, events.filter((event) => isEntitled(settings, event))).map((event) => about(event, "no-decision", event.kind)),
  ];
};

/** Instructions that no decision that counts stands behind. Staff cannot read decisions, so only handlers can tell. */
const withoutDecision = (requests: readonly RestrictionRequest[], events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const approvals = new Set(requests.flatMap(({ decisions }) => decisions.filter(({ kind }) => kind === "request.approved").map(({ key }) => key)));
  return events.filter((event) => event.kind === "instruction.given" && !approvals.has(event.body.decision));
};

const about = (event: LedgerEvent, reason: Irregularity["reason"], detail: string): Irregularity => ({
  list: event.list,
  itemId: event.itemId,
  reason,
  detail,
});

/** Whether the person who added a row held the office that its list asks for (the table of the design), or its kind. */
export const isEntitled = (settings: Settings, event: LedgerEvent): boolean => {
  switch (event.list) {
    case "Notices":
    case "Requests":
    case "Private":
      return isHandler(settings, event);
    case "Decisions":
    case "Instructions":
      return heldOffice(settings, "head", event.by.oid, event.recordedAt);
    case "Disputes":
      return heldOffice(settings, "decider", event.by.oid, event.recordedAt);
    case "People":
    case "Contacts":
      return !isForHandlers(event) || isHandler(settings, event);
    case "Disposals":
      return true;
  }
};

// All staff add to these two lists, but some of what stands in them only a handler can say.
const isForHandlers = (event: LedgerEvent): boolean =>
  event.kind === "address.confirmed" ||
  event.kind === "concern.considered" ||
  event.kind === "merge.confirmed" ||
  event.kind === "person.kept-from" ||
  (event.kind === "address.linked" && event.body.standing === "confirmed");
