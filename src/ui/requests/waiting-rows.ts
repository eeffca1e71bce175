import type { Desk } from "../../app/desk/read-desk.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { addDays, dayOf, type Instant } from "../../domain/base/time.ts";

/** An approval that is not in force yet, and why: its instruction is missing (`restriction` is null) or its notice is. */
interface PendingApproval {
  readonly request: RestrictionRequest;
  readonly restriction: Restriction | null;
}

export interface WaitingRows {
  readonly waiting: readonly RestrictionRequest[];
  readonly sentBack: readonly RestrictionRequest[];
  readonly notInForce: readonly PendingApproval[];
  /** Decided or withdrawn in the last 28 days, the latest first. */
  readonly decided: readonly RestrictionRequest[];
}

/** The requests by what is next for them. */
export const waitingRows = ({ requests, figures, settings, now }: Desk): WaitingRows => {
  const since = addDays(dayOf(now, settings.timeZone), -28);
  const all = [...requests.values()];
  return {
    waiting: figures.waiting,
    sentBack: all.filter(({ state }) => state === "sent-back").toSorted(latestFirst),
    notInForce: [
      ...figures.instructionsMissing.map((request) => ({ request, restriction: null })),
      ...figures.notInForce.flatMap((restriction) => {
        const request = requests.get(restriction.request);
        return request ? [{ request, restriction }] : [];
      }),
    ],
    decided: all
      .filter(({ state }) => state === "approved" || state === "refused" || state === "withdrawn")
      .filter((request) => dayOf(endedAt(request), settings.timeZone) >= since)
      .toSorted(latestFirst),
  };
};

/** When the last decision or the withdrawal was recorded. */
export const endedAt = ({ decisions, withdrawal, submission, state }: RestrictionRequest): Instant =>
  (state === "withdrawn" ? withdrawal?.recordedAt : decisions.at(-1)?.recordedAt) ?? submission.recordedAt;

const latestFirst = (left: RestrictionRequest, right: RestrictionRequest): number => endedAt(right).localeCompare(endedAt(left));
