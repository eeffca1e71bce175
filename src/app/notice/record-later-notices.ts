import { countedDecisions } from "../../domain/views/groundless.ts";
import type { LetterType } from "../../domain/policy/vocabulary.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { Kind } from "../../domain/events/kinds.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf } from "../../domain/base/time.ts";
import { isThrough, readGrounds, standingInstruction, type GroundError, type Grounds } from "../grounds/read-grounds.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { intentionKey, reminderKey, resultKey, sentKey } from "../../domain/ledger/keys.ts";
import { checkNotice, noticeBody, writeNotice, type NoticeError, type NoticeForm, type NoticeRules } from "./notice-form.ts";
import { under, type RecordingWork } from "../work.ts";

/** What the letter before a decision must say: of the policy that the request is decided under. */
export const intentionRules = (request: Pick<RestrictionRequest, "policy">): NoticeRules => ({ policy: request.policy, letter: "intention", notBefore: null, endsOn: null });

/** Records that the person was told, before the decision, that a restriction may come (000). Once it is decided it is too late for that. */
export const recordIntention = async (work: RecordingWork, request: RestrictionRequest, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  if (request.state !== "waiting" && request.state !== "sent-back") return err({ type: "decided-already" });
  const problem = checkNotice(work, intentionRules(request), form);
  if (problem) return err(problem);
  const now = await readGrounds(work, request.personKey);
  if (!now.ok) return now;
  const state = now.value.requests.get(request.id)?.state;
  if (state === undefined) return err({ type: "could-not-check" });
  if (state !== "waiting" && state !== "sent-back") return err({ type: "decided-already" });
  const body = { request: request.id, ...noticeBody(form) };
  return writeNotice(work, now.value, {
    personKey: request.personKey,
    base: intentionKey(request.id),
    draft: (place) => onlineDraft(under(work, request.policyVersion), "intention.noticed", { body, ...place }),
    isSame: ({ kind }) => kind === "intention.noticed",
  });
};

/** The breach that a reminder is about: its key, and when it was logged. */
export type BreachLogged = Pick<LedgerEvent, "key" | "occurredAt">;

export const reminderRules = (settings: Settings, restriction: Pick<Restriction, "policy" | "endsOn">, breach: BreachLogged): NoticeRules => ({
  policy: restriction.policy,
  letter: "breach",
  notBefore: dayOf(breach.occurredAt, settings.timeZone),
  endsOn: restriction.endsOn,
});

/** Records that the person was reminded after a breach. One reminder for each. */
export const recordBreachReminder = async (
  work: RecordingWork,
  { restriction, breach }: { readonly restriction: Restriction; readonly breach: BreachLogged },
  form: NoticeForm,
): Promise<Result<void, NoticeError>> => {
  const problem = checkNotice(work, reminderRules(work.settings, restriction, breach), form);
  if (problem) return err(problem);
  const counts = await askDecided(work, restriction);
  if (!counts.ok) return counts;
  const body = { instruction: restriction.key, breach: breach.key, ...noticeBody(form) };
  return writeNotice(work, counts.value, {
    personKey: restriction.personKey,
    base: reminderKey(breach.key),
    draft: (place) => onlineDraft(under(work, restriction.policyVersion), "breach.reminded", { body, ...place }),
    isSame: ({ kind }) => kind === "breach.reminded",
  });
};

export const refusalRules = (restriction: Pick<Restriction, "policy" | "endsOn">): NoticeRules => ({
  policy: restriction.policy,
  letter: "dispute-refused",
  notBefore: null,
  endsOn: restriction.endsOn,
});

/** Records that the person was told that one message is not taken as a dispute (000), before that is decided: it is decided in writing. */
export const recordRefusal = async (work: RecordingWork, restriction: Restriction, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  const problem = checkNotice(work, refusalRules(restriction), form);
  if (problem) return err(problem);
  const counts = await askDecided(work, restriction);
  if (!counts.ok) return counts;
  const body = { about: "dispute", of: restriction.key, ...noticeBody(form) } as const;
  return writeNotice(work, counts.value, {
    personKey: restriction.personKey,
    base: form.letter === undefined ? `refusal:${work.newId()}` : sentKey(form.letter),
    draft: (place) => onlineDraft(under(work, restriction.policyVersion), "result.noticed", { body, ...place }),
    isSame: (event) => event.kind === "result.noticed" && event.body.of === restriction.key && event.body.letter === form.letter,
  });
};

/** The decision of a review or a dispute whose written result goes out. */
export type DecidedResult = Pick<LedgerEvent, "key" | "personKey" | "policyVersion" | "recordedAt"> & { readonly kind: keyof typeof resultLetters };

export const resultRules = (settings: Settings, decided: DecidedResult): NoticeRules => ({
  policy: policyAt(settings, decided.policyVersion, decided.recordedAt) ?? null,
  letter: resultLetters[decided.kind],
  notBefore: dayOf(decided.recordedAt, settings.timeZone),
  // Only the first notice may be asked how long it lasts; no result may go without it.
  endsOn: null,
});

/** Records the written result of a review or a dispute, or of a message that is not taken as one. */
export const recordResult = async (work: RecordingWork, decided: DecidedResult, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  const problem = checkNotice(work, resultRules(work.settings, decided), form);
  if (problem) return err(problem);
  const now = await readGrounds(work, decided.personKey);
  if (!now.ok) return now;
  if (decided.kind !== "dispute.message-refused" && !countedDecisions(now.value).has(decided.key)) return err({ type: "decision-void" });
  const about = decided.kind === "review.decided" ? "review" : "dispute";
  const body = { about, of: decided.key, ...noticeBody(form) } as const;
  return writeNotice(work, now.value, {
    personKey: decided.personKey,
    base: resultKey(decided.key),
    draft: (place) => onlineDraft(under(work, decided.policyVersion), "result.noticed", { body, ...place }),
    isSame: (event) => event.kind === "result.noticed" && event.body.of === decided.key && event.body.about === about,
  });
};

/** The letter that tells of a decision, by the kind of its row. */
export const resultLetters = { "review.decided": "review-result", "dispute.decided": "dispute-result", "dispute.message-refused": "dispute-refused" } as const satisfies Partial<
  Record<Kind, LetterType>
>;

/** Whether the decision behind an instruction counts. What has ended may still be written about: the letter tells of what happened while it applied. */
const askDecided = async (work: RecordingWork, restriction: Restriction): Promise<Result<Grounds, GroundError>> => {
  const now = await readGrounds(work, restriction.personKey);
  if (!now.ok) return now;
  const standing = standingInstruction(now.value, restriction.key);
  return standing.ok || isThrough(standing.error) ? ok(now.value) : standing;
};
