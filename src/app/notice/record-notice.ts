import { noticeKey, sentKey } from "../../domain/ledger/keys.ts";
import type { LetterType } from "../../domain/policy/vocabulary.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { askInstruction, groundsOf, groundsQueries, readGrounds, standingInstruction } from "../grounds/read-grounds.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { appendNotice, checkNotice, noticeBody, writeNotice, type NoticeError, type NoticeForm, type NoticeRules } from "./notice-form.ts";
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
  const written = await appendNotice(work, now.value.grounds, {
    personKey,
    base: noticeKey(restriction.key),
    draft: (place) => onlineDraft(under(work, restriction.policyVersion), "restriction.noticed", { body, ...place }),
    isSame: ({ kind }) => kind === "restriction.noticed",
    queries: groundsQueries(personKey),
  });
  if (!written.ok) return written;
  const after = standingInstruction(groundsOf(work, [], [...written.value.answers.flat(), ...written.value.events]), restriction.key);
  return after.ok ? ok(undefined) : err({ type: "told-in-vain" });
};

/** Records a written warning. */
export const recordWarning = async (work: RecordingWork, personKey: string, form: NoticeForm): Promise<Result<void, NoticeError>> => {
  const problem = checkNotice(work, { policy: currentPolicy(work.settings, work.clock.now()) ?? null, letter: "warning", notBefore: null, endsOn: null }, form);
  if (problem) return err(problem);
  const known = await readGrounds(work, personKey);
  if (!known.ok) return known;
  return writeNotice(work, known.value, {
    personKey,
    // A text that was kept is sent once, whoever says so.
    base: form.letter === undefined ? `warning:${work.newId()}` : sentKey(form.letter),
    draft: (place) => onlineDraft(work, "warning.sent", { body: noticeBody(form), ...place }),
    isSame: ({ kind, body }) => kind === "warning.sent" && body.letter === form.letter,
  });
};
