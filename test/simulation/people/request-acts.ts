import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { recordNotice } from "../../../src/app/notice/record-notice.ts";
import { askRecords } from "../../../src/app/request/ask-records.ts";
import { decideRequest } from "../../../src/app/request/decide-request.ts";
import { completeInstruction } from "../../../src/app/request/write-instruction.ts";
import { draftAnswer } from "../../../src/app/request/draft-request.ts";
import { cardFound, postCardAgain } from "../../../src/app/request/post-card.ts";
import { answerRequest, newRequestIdentity, sendRequest, withdrawRequest } from "../../../src/app/request/send-request.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import { confirmedKeys } from "../../../src/domain/subjects/person/people.ts";
import type { RestrictionRequest } from "../../../src/domain/subjects/request/requests.ts";
import type { Chance } from "../world/chance.ts";
import { decision, letter, policyIn, said, submission } from "./forms.ts";
import type { Act, Tell } from "./told.ts";

/** From asking for a restriction to the notice that brings it into force. */
export const requestActs = (work: SessionWork, desk: Desk, chance: Chance, tell: Tell): readonly Act[] => {
  const isHead = work.roles.includes("head");
  const isHandler = isHead || work.roles.includes("manager");
  if (!isHandler) return [];
  const acts: Act[] = [];
  const add = (weight: number, about: string, says: string, run: () => Promise<string>): void => void acts.push({ weight, about, says, run });

  for (const person of desk.people.values()) {
    const isAsked = [...desk.requests.values()].some(({ personKey, state }) => personKey === person.key && state !== "withdrawn" && state !== "refused");
    // Some policies always want a warning first.
    const isWarned = policyIn(work.settings).warning.rule !== "always" || desk.warnings.some(({ personKey }) => personKey === person.key);
    if (isAsked || !isWarned || confirmedKeys(person).length === 0 || isHead) continue;
    add(5, person.key, `asks for a restriction on ${person.name}`, async () => {
      const asked = await submission(work, desk, person.key, chance);
      const identity = newRequestIdentity(work);
      tell({ type: "card-asked", request: identity.request });
      return said(await sendRequest(work, identity, { person, submission: asked, records: askRecords(desk, person.key, asked) }));
    });
  }

  for (const request of desk.requests.values()) {
    const name = `${request.reference} about ${request.name}`;
    const isOwn = request.requesters.some(({ oid }) => oid === work.account.oid);
    if (isOwn && (request.state === "waiting" || request.state === "sent-back")) {
      add(1.2, request.id, `takes ${name} back`, async () => {
        const taken = await withdrawRequest(work, request, "They have agreed to write once a week.");
        if (taken.ok && taken.value === "withdrawn") tell({ type: "withdrawn", request: request.id });
        return taken.ok ? taken.value : said(taken);
      });
    }
    if (isOwn && request.state === "sent-back") {
      add(4, request.id, `answers what was asked about ${name}`, async () => {
        const answered = await draftAnswer(work, desk, request);
        tell({ type: "card-asked", request: request.id });
        return said(await answerRequest(work, request, { submission: answered, records: askRecords(desk, request.personKey, answered), answer: "It was tried in October." }));
      });
    }
    if (request.card.type === "may-have-been-posted" || request.card.type === "failed") {
      add(0.6, request.id, `looks in the channel and posts the card of ${name} again`, async () => {
        tell({ type: "card-asked", request: request.id });
        return (await postCardAgain(work, request)).type;
      });
      add(0.4, request.id, `finds the card of ${name} in the channel`, async () => ((await cardFound(work, request)) ? "done" : "not done"));
    }
    if (isHead && request.state === "waiting" && !isOwn) acts.push(...decisionActs(work, desk, request, tell));
    if (isHead && request.instructionMissing) add(4, request.id, `completes the instruction of ${name}`, async () => completeInstruction(work, request));
  }

  for (const restriction of desk.restrictions.filter(({ state }) => state === "approved-not-in-force")) {
    const request = desk.requests.get(restriction.request);
    if (!request) continue;
    const type = restriction.replaces === null ? "restriction" : "change";
    add(5, restriction.request, `records the notice of ${restriction.key}`, async () => {
      const noticed = await recordNotice(work, { restriction, request }, letter(work, restriction.policy, type));
      if (noticed.ok) tell({ type: "noticed", instruction: restriction.key });
      return said(noticed);
    });
  }
  return acts;
};

const decisionActs = (work: SessionWork, desk: Desk, request: RestrictionRequest, tell: Tell): readonly Act[] => {
  const weights = { "request.approved": 5, "request.refused": 0.7, "request.sent-back": 1 } as const;
  const says = { "request.approved": "approves", "request.refused": "refuses", "request.sent-back": "sends back" } as const;
  return (["request.approved", "request.refused", "request.sent-back"] as const).map((kind) => ({
    weight: weights[kind],
    about: request.id,
    says: `${says[kind]} ${request.reference} about ${request.name}`,
    run: async () => {
      const records = askRecords(desk, request.personKey, request.submission.body);
      const decided = await decideRequest(work, { request, records }, decision(request, kind));
      if (decided.ok) tell({ type: "decided", request: request.id, decision: decided.value.decision.key });
      return decided.ok ? `decided, instruction ${decided.value.instruction}` : said(decided);
    },
  }));
};
