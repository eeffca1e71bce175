import { textOfRow } from "../../../src/domain/events/row-text.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import type { NoticeForm } from "../../../src/app/notice/notice-form.ts";
import { draftRequest } from "../../../src/app/request/draft-request.ts";
import type { DecisionForm } from "../../../src/app/request/decision-form.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import type { Result } from "../../../src/domain/base/result.ts";
import { addDays, dayOf, type Day } from "../../../src/domain/base/time.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import { requiredContents } from "../../../src/domain/decide/required-contents.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import type { LetterType } from "../../../src/domain/policy/vocabulary.ts";
import type { RestrictionRequest } from "../../../src/domain/subjects/request/requests.ts";
import type { Submission } from "../../../src/domain/subjects/request/submission.ts";
import { castOf } from "../../../src/entries/sandbox/node/sample/cast.ts";
import type { Chance } from "../world/chance.ts";

/** Forms as people fill them in: complete, and about what is on their screen. */

export const today = (work: Pick<SessionWork, "clock" | "settings">): Day => dayOf(work.clock.now(), work.settings.timeZone);

export const letter = (work: SessionWork, policy: Policy | null, type: LetterType): NoticeForm => ({
  sentOn: today(work),
  way: "letter",
  contents: policy ? requiredContents(policy, type).map(({ id }) => id) : [],
  waived: [],
  note: "",
});

/** The policy that the body works under. */
export const policyIn = ({ packs, policy }: Pick<Settings, "packs" | "policy">): Policy => {
  const found = packs.find((pack) => policyVersionOf(pack) === policy);
  if (!found) throw new Error(`There is no policy ${policy}.`);
  return found;
};

/** The one matter that a restriction is about, under a policy that wants it to be about one. */
const matterUnder = ({ scope }: Policy): string => (scope.rule === "one-matter" ? "2026/05" : "");

const measuresOf = (policy: Policy) => {
  const cast = castOf(policy);
  return [
    { ...cast.readOnly("2026/05"), why: "It keeps access open." },
    { ...cast.oneContact, why: "One desk gives one answer." },
  ] as const;
};

export const submission = async (work: SessionWork, desk: Desk, personKey: string, chance: Chance): Promise<Submission> => {
  const draft = await draftRequest(work, desk, personKey);
  const policy = policyIn(work.settings);
  return {
    ...draft,
    ask: "Read what comes, and answer what is new.",
    purpose: "One desk answers, and others get their time back.",
    agreement: { outcome: "not-sought", why: "Every call so far ended at once." },
    needs: { ...draft.needs, reason: "It could not be asked yet." },
    circumstances: "Many messages in two weeks about a closed matter.",
    tried: policy.softSteps.slice(0, 1).map(({ id }) => ({ step: id, on: addDays(today(work), -20), note: "By letter" })),
    warning: { ...draft.warning, reason: "The last messages came every day and could not wait." },
    criteria: draft.criteria.map(({ criterion }) => ({ criterion, evidence: "See the log." })),
    measures: [chance.pick(measuresOf(policy))],
    matter: matterUnder(policy),
    contact: "Casework desk",
    reviewOn: addDays(today(work), 90),
  };
};

export const decision = (request: RestrictionRequest, kind: DecisionForm["kind"]): DecisionForm => {
  const { measures: asked, matter, contact, reviewOn, criteria } = request.submission.body;
  const intention = request.intentions.at(-1);
  return {
    kind,
    criteria: criteria.map(({ criterion }) => ({ criterion, verdict: kind === "request.approved" ? "satisfied" : "not-satisfied", reason: "Shown by the log." })),
    reasons: "The log was read, and it is as it is told.",
    wanted: kind === "request.sent-back" ? "Say what was tried." : "",
    conflict: noConflict,
    handlingComments: [],
    told: intention ? { notice: intention.key, exception: null, reason: "" } : null,
    terms: kind === "request.approved" ? { measures: asked, reviewOn } : null,
    matter: textOfRow(matter),
    contact,
  };
};

/** The new terms of a restriction, after a review or a dispute. */
export const change = (work: SessionWork, chance: Chance) => ({
  terms: { measures: [chance.pick(measuresOf(policyIn(work.settings)))], reviewOn: addDays(today(work), 80) },
  matter: textOfRow(matterUnder(policyIn(work.settings))),
  contact: "Assessment desk",
});

/** What the product answered, in a word or two. */
export const said = (result: Result<unknown, { readonly type: string; readonly problems?: readonly unknown[] }>): string =>
  result.ok ? "done" : `not done: ${result.error.type}${result.error.problems ? ` ${JSON.stringify(result.error.problems).slice(0, 160)}` : ""}`;
