import { restrictionExceptions } from "../../domain/subjects/request/check-warning.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { isOver, type PossibleDays } from "../../domain/base/service-time.ts";
import type { Day } from "../../domain/base/time.ts";
import { postponementKey } from "../../domain/ledger/keys.ts";
import { askInstruction } from "../grounds/read-grounds.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { writeNotice, type NoticeError } from "./notice-form.ts";
import { daysNow, under, type RecordingWork, type Work } from "../work.ts";

export interface Postponement {
  /** Id of the policy's grounds. */
  readonly exception: string;
  readonly reason: string;
  /** The last day for the notice. */
  readonly until: Day;
}

/** The days among which the last day for a notice is. */
export interface PostponementDays {
  readonly first: Day;
  readonly last: Day;
}

/** A notice is put off to a day that comes, and no longer than what it tells of goes on unlooked at. */
export const postponementDays = ({ reviewOn, endsOn }: Pick<Restriction, "reviewOn" | "endsOn">, { first }: PossibleDays): PostponementDays => ({
  first,
  last: endsOn !== null && endsOn < reviewOn ? endsOn : reviewOn,
});

export const isPostponementDay = ({ first, last }: PostponementDays, day: Day): boolean => day >= first && day <= last;

/** Why a notice cannot be put off to a day; null when it can. */
const waitProblem = (work: Work, restriction: Restriction, until: Day): NoticeError | null => {
  const possible = daysNow(work);
  const days = postponementDays(restriction, possible);
  if (!isPostponementDay(days, until)) return { type: "not-a-day-to-wait-for", days };
  return isOver(until, possible) === "no" ? null : { type: "day-unknown" };
};

/**
 * Records why the notice of a restriction has to wait, on grounds that the policy has for the restriction itself, and until
 * when. Nothing comes into force by it: the notice stays owed until it is sent (000 spares the warning before, never the
 * notice after). A notice is put off once.
 */
export const postponeNotice = async (work: RecordingWork, restriction: Restriction, { exception, reason, until }: Postponement): Promise<Result<void, NoticeError>> => {
  const { policy } = restriction;
  if (!policy) return err({ type: "policy-unknown" });
  if (!restrictionExceptions(policy).some(({ id }) => id === exception)) return err({ type: "no-such-exception" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const problem = waitProblem(work, restriction, until);
  if (problem) return err(problem);
  const now = await askInstruction(work, restriction);
  if (!now.ok) return now;
  if (now.value.restriction.notice !== null) return err({ type: "told-already" });
  const body = { instruction: restriction.key, exception, reason, until };
  return writeNotice(work, now.value.grounds, {
    personKey: restriction.personKey,
    base: postponementKey(restriction.key),
    draft: (place) => onlineDraft(under(work, restriction.policyVersion), "notice.excepted", { body, ...place }),
    isSame: ({ kind }) => kind === "notice.excepted",
  });
};
