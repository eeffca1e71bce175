import { restrictionExceptions } from "../../domain/subjects/request/check-warning.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { postponementKey } from "../../domain/ledger/keys.ts";
import { askInstruction } from "../grounds/read-grounds.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account } from "../ports.ts";
import { noticePlace, writeNotice, type NoticeDeps, type NoticeError } from "./notice-form.ts";

export interface Postponement {
  /** Id of the policy's grounds. */
  readonly exception: string;
  readonly reason: string;
  /** The last day for the notice. */
  readonly until: string;
}

/** The days among which the last day for a notice is. */
export interface PostponementDays {
  readonly first: Day;
  readonly last: Day;
}

/** A notice is put off to a day that comes, and no longer than what it tells of goes on unlooked at. */
export const postponementDays = ({ reviewOn, endsOn }: Pick<Restriction, "reviewOn" | "endsOn">, today: Day): PostponementDays => ({
  first: today,
  last: endsOn !== null && endsOn < reviewOn ? endsOn : reviewOn,
});

export const isPostponementDay = ({ first, last }: PostponementDays, day: string): boolean => day >= first && day <= last;

/**
 * Records why the notice of a restriction has to wait, on grounds that the policy has for the restriction itself, and until
 * when. Nothing comes into force by it: the notice stays owed until it is sent (000 spares the warning before, never the
 * notice after). A notice is put off once.
 */
export const postponeNotice = async (
  deps: NoticeDeps,
  settings: Settings,
  account: Account,
  restriction: Restriction,
  { exception, reason, until }: Postponement,
): Promise<Result<void, NoticeError>> => {
  const { policy } = restriction;
  if (!policy) return err({ type: "policy-unknown" });
  if (!restrictionExceptions(policy).some(({ id }) => id === exception)) return err({ type: "no-such-exception" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const days = postponementDays(restriction, dayOf(deps.clock.now(), settings.timeZone));
  if (!isPostponementDay(days, until)) return err({ type: "not-a-day-to-wait-for", days });
  const now = await askInstruction(deps, settings, restriction);
  if (!now.ok) return now;
  if (now.value.restriction.notice !== null) return err({ type: "told-already" });
  const body = { instruction: restriction.key, exception, reason, until };
  return writeNotice(
    deps,
    account,
    onlineDraft(deps, { ...settings, policy: restriction.policyVersion }, "notice.excepted", body, noticePlace(postponementKey(restriction.key), restriction.personKey)),
  );
};
