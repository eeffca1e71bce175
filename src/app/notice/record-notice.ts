import type { LedgerEvent } from "../../domain/events/event.ts";
import { noticeKey, turnKey } from "../../domain/ledger/keys.ts";
import type { LetterType } from "../../domain/policy/vocabulary.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { askInstruction, groundsOf, groundsQueries, standingInstruction } from "../grounds/read-grounds.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { checkNotice, noticeBody, noticePlace, writeNotice, type NoticeError, type NoticeForm, type NoticeRules } from "./notice-form.ts";
import { under, type RecordingWork } from "../work.ts";

/** The first notice of a restriction, or that of a change to one. */
const letterOf = ({ replaces }: Pick<Restriction, "replaces">): Extract<LetterType, "restriction" | "change"> => (replaces === null ? "restriction" : "change");

/** What the notice of a restriction must say, and that it follows the decision. Where a person is told before deciding, that is another letter. */
export const noticeRules = (restriction: Restriction): NoticeRules => ({
  policy: restriction.policy,
  letter: letterOf(restriction),
  notBefore: restriction.toldFrom,
  endsOn: restriction.endsOn,
});

/**
 * Records that the person was told in writing. With that the restriction is in force (design point 9), so the service is
 * asked first whether its decision still counts, and in the round trip of the notice what crossed it: nobody is told "in force"
 * of what was ended or dropped at the same moment.
 */
export const recordNotice = async (
  work: RecordingWork,
  { restriction, request }: { readonly restriction: Restriction; readonly request: RestrictionRequest },
  form: NoticeForm,
): Promise<Result<void, NoticeError>> => {
  if (request.state !== "approved") return err({ type: "decision-void" });
  const problem = checkNotice(work, noticeRules(restriction), form);
  if (problem) return err(problem);
  const now = await askInstruction(work, restriction);
  if (!now.ok) return now;
  const body = { instruction: restriction.key, ...noticeBody(form) };
  const { personKey } = restriction;
  const key = now.value.restriction.notice?.key ?? freeKey(now.value.grounds.events, noticeKey(restriction.key));
  const draft = onlineDraft(under(work, restriction.policyVersion), "restriction.noticed", { body, ...noticePlace(key, personKey) });
  const written = await append(work, [{ draft }], groundsQueries(personKey));
  if (!written.ok) return written;
  const after = standingInstruction(groundsOf(work, [], [...written.value.answers.flat(), ...written.value.events]), restriction.key);
  return after.ok ? ok(undefined) : after;
};

/** The first key of what is recorded once that no row has, be it one that told nobody. */
export const freeKey = (events: readonly LedgerEvent[], base: string): string => {
  const taken = new Set(events.map(({ key }) => key));
  let turn = 1;
  while (taken.has(turnKey(base, turn))) turn += 1;
  return turnKey(base, turn);
};

/** Records a written warning. */
export const recordWarning = async (work: RecordingWork, personKey: string, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  const problem = checkNotice(work, { policy: currentPolicy(work.settings, work.clock.now()) ?? null, letter: "warning", notBefore: null, endsOn: null }, form);
  if (problem) return err(problem);
  // A text that was kept is sent once, whoever says so.
  const key = form.letter === undefined ? `warning:${work.newId()}` : `sent:${form.letter}`;
  return writeNotice(work, onlineDraft(work, "warning.sent", { body: noticeBody(form), ...noticePlace(key, personKey) }));
};
