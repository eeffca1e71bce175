import { completeDispute, decideDispute, type DisputeSubject } from "../../../src/app/dispute/decide-dispute.ts";
import { receiveDispute } from "../../../src/app/dispute/receive-dispute.ts";
import type { Desk } from "../../../src/app/desk/read-desk.ts";
import { recordBreachReminder, recordResult } from "../../../src/app/notice/record-later-notices.ts";
import { completeReview, decideReview, type ReviewForm } from "../../../src/app/review/decide-review.ts";
import { openReview } from "../../../src/app/review/open-review.ts";
import { withdrawInstruction } from "../../../src/app/review/withdraw-instruction.ts";
import type { SessionWork } from "../../../src/app/work.ts";
import { addDays } from "../../../src/domain/base/time.ts";
import { noConflict } from "../../../src/domain/decide/conflict.ts";
import type { Restriction } from "../../../src/domain/subjects/restriction/restrictions.ts";
import { underReview } from "../../../src/ui/reviews/review-work.ts";
import type { Chance } from "../world/chance.ts";
import { change, letter, said, today } from "./forms.ts";
import type { Act, Tell } from "./told.ts";

/** What is done about a restriction that was given: it is reviewed, changed, disputed, broken and ended. */
export const restrictionActs = (work: SessionWork, desk: Desk, chance: Chance, tell: Tell): readonly Act[] => {
  const isHead = work.roles.includes("head");
  const isHandler = isHead || work.roles.includes("manager");
  const acts: Act[] = [];
  const add = (weight: number, about: string, says: string, run: () => Promise<string>): void => void acts.push({ weight, about, says, run });

  for (const restriction of desk.restrictions) {
    const { key, request } = restriction;
    const reviews = desk.reviews.get(key) ?? [];
    if (isHandler && restriction.state === "in-force") {
      add(0.3, request, `asks for a review of ${key}`, async () => said(await openReview(work, { restriction, reviews }, { why: "quiet", note: "Quiet since." })));
      add(0.5, request, `logs that ${key} is disputed`, async () =>
        said(await receiveDispute(work, restriction, { receivedOn: today(work), channel: "letter", grounds: ["not-proportionate"], says: "It is too much.", message: "" })),
      );
    }
    if (isHead && restriction.state !== "ended") {
      add(0.8, request, `ends ${key}`, async () => {
        const ended = await withdrawInstruction(work, restriction, "It is not needed any more.");
        // Who is told that it has ended already goes home as sure as who ended it.
        if (ended.ok || ended.error.type === "ended") tell({ type: "ended", instruction: key });
        return said(ended);
      });
    }
    if (isHead && restriction.state === "in-force") {
      for (const outcome of ["continue", "alter", "end"] as const)
        add(outcome === "alter" ? 1.5 : 0.6, request, `reviews ${key}: ${outcome}`, async () => review(work, desk, restriction, outcome, { chance, tell }));
    }
    for (const each of reviews) {
      if (isHead && each.instructionMissing) add(3, request, `completes a review of ${key}`, async () => completeReview(work, restriction, each));
      const { decision } = each;
      if (isHandler && decision && !each.result) {
        add(0.5, request, `records the result of a review of ${key}`, async () => said(await recordResult(work, decision, letter(work, restriction.policy, "review-result"))));
      }
    }
    for (const breach of isHandler ? [...desk.messages.values()].flatMap(({ breaches }) => breaches.filter(({ instruction }) => instruction === key)) : []) {
      add(0.3, request, `records a reminder after a breach of ${key}`, async () =>
        said(await recordBreachReminder(work, { restriction, breach: { key: breach.key, occurredAt: breach.at } }, letter(work, restriction.policy, "breach"))),
      );
    }
  }

  for (const dispute of desk.disputes.values()) {
    const restriction = desk.restrictions.find(({ key }) => key === dispute.instruction);
    if (!restriction) continue;
    const subject: DisputeSubject = { dispute, restriction, events: desk.events.filter(({ personKey }) => personKey === restriction.personKey) };
    if (work.roles.includes("decider") && !dispute.decision) {
      for (const outcome of ["upheld", "varied", "refused"] as const) {
        add(1, restriction.request, `decides the dispute of ${restriction.key}: ${outcome}`, async () => {
          const form = { outcome, reasons: "It was looked at afresh.", conflict: noConflict, change: outcome === "varied" ? change(work, chance) : null };
          const decided = await decideDispute(work, subject, form);
          if (decided.ok) tell({ type: "dispute-decided", dispute: dispute.id, decision: decided.value.key });
          return said(decided);
        });
      }
    }
    if (isHead && dispute.toCarryOut) add(3, restriction.request, `carries out the dispute of ${restriction.key}`, async () => completeDispute(work, subject));
  }
  return acts;
};

const review = async (
  work: SessionWork,
  desk: Desk,
  restriction: Restriction,
  outcome: ReviewForm["outcome"],
  { chance, tell }: { readonly chance: Chance; readonly tell: Tell },
): Promise<string> => {
  const subject = underReview(desk, restriction.key);
  if (!subject) return "not done: nothing to review";
  const { since, messages, concerns, breaches } = subject.figures;
  const form: ReviewForm = {
    outcome,
    stillNeeded: "Two messages a week still come to others.",
    reasons: "It was read again.",
    conflict: noConflict,
    figures: { since, messages, concerns, breaches },
    reviewOn: addDays(today(work), 70),
    change: outcome === "alter" ? change(work, chance) : null,
  };
  const decided = await decideReview(work, subject, form);
  if (decided.ok) tell({ type: "reviewed", instruction: restriction.key, decision: decided.value.decision.key });
  return decided.ok ? `decided, instruction ${decided.value.instruction}` : said(decided);
};
