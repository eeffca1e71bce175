import type { Day } from "../../../domain/base/time.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { MeasureChoice } from "../../../domain/decide/edit-measures.ts";
import type { Change } from "../../../domain/decide/check-change.ts";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";

/** Terms that are being written: of a restriction that is decided, or new ones of one that is changed. */
export interface ChangeDraft {
  readonly measures: readonly MeasureChoice[];
  readonly isOneMatter: boolean;
  readonly matter: string;
  readonly contact: string;
  /** Null until it is chosen. */
  readonly reviewOn: Day | null;
  /** Null when it lasts until a review ends it. */
  readonly endsOn: Day | null;
}

/** The new terms start as the old ones are, but for the review: its day is always chosen. */
export const startChange = ({ measures, matter, contact, endsOn }: Restriction): ChangeDraft => ({
  measures: measures.map(({ measure, parameters }) => ({ measure, parameters, why: "" })),
  isOneMatter: matter !== null,
  matter: matter ?? "",
  contact: contact ?? "",
  reviewOn: null,
  endsOn,
});

export const draftToChange = (policy: Policy, { measures, isOneMatter, matter, contact, reviewOn, endsOn }: ChangeDraft): Change => ({
  terms: { measures, reviewOn, ...(endsOn !== null && { endsOn }) },
  matter: isOneMatter || policy.scope.rule === "one-matter" ? matter.trim() : null,
  contact,
});
