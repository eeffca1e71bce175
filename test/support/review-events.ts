import type { EventOf } from "../../src/domain/events/event.ts";
import type { BodyOf } from "../../src/domain/events/kinds.ts";
import { instructionKey, orderedKey } from "../../src/domain/ledger/keys.ts";
import { disputeDecisionStream, disputeStream, refusedMessageStream, reviewDecisionStream, reviewStream } from "../../src/domain/ledger/streams.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { questionsOf } from "../../src/domain/policy/questions.ts";
import { policyVersionOf, type Policy } from "../../src/domain/policy/types.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { event, personas, testSettings, type EventOptions } from "./events.ts";
import { inPerson, jordan, sampleSubmission } from "./sample-ledger.ts";

/** Builders for reviews and disputes of the restriction of Jordan's request `r1`. */

export const firstInstruction = "decision:r1#1#instruction";

const noConflictDeclared = { target: false, decidedCase: false, other: "" };

type StepOptions = Pick<EventOptions, "at" | "by" | "policyVersion" | "sequence" | "personKey">;

const placed = (stream: string, { sequence = 1, ...options }: StepOptions): EventOptions => ({
  ...inPerson(jordan),
  key: orderedKey(stream, sequence),
  stream,
  sequence,
  ...options,
});

export const openedReview = (options: StepOptions & { readonly review?: string; readonly instruction?: string } = {}): EventOf<"review.opened"> => {
  const { review = "r1-1", instruction = firstInstruction, ...rest } = options;
  return event(
    "review.opened",
    { review, instruction, why: "improved", note: "Three calm letters in a row." },
    placed(reviewStream(review), { by: personas.manager, at: "2026-11-21T10:00:00Z", ...rest }),
  );
};

/** A review of `r1` that a head decided on the Monday of the tests; it continues unless told otherwise. */
export const decidedReview = (body: Partial<BodyOf<"review.decided">> = {}, options: StepOptions = {}): EventOf<"review.decided"> => {
  const review = body.review ?? "r1-1";
  return event(
    "review.decided",
    {
      review,
      instruction: firstInstruction,
      outcome: "continue",
      stillNeeded: "Messages still come daily about the same closed matter.",
      reasons: "It works, and it keeps two ways open.",
      figures: { since: "2026-11-19", messages: 12, concerns: 4, breaches: 1 },
      conflict: noConflictDeclared,
      ...(body.outcome === undefined && { reviewOn: "2027-11-20" }),
      ...body,
    },
    placed(reviewDecisionStream(review), { by: personas.head2, at: "2026-11-23T08:00:00Z", ...options }),
  );
};

/** New terms that policy 001 allows. */
export const alteredTerms = { measures: sampleSubmission(jordan).measures, matter: "", contact: "Information desk", reviewOn: "2027-11-20" as const };

export const continuedBy = (decision: EventOf<"review.decided">, options: StepOptions = {}): EventOf<"instruction.continued"> =>
  event(
    "instruction.continued",
    { instruction: decision.body.instruction, decision: decision.key, reviewOn: decision.body.reviewOn ?? alteredTerms.reviewOn },
    { ...inPerson(jordan), key: instructionKey(decision.key), stream: `instruction:${decision.key}`, sequence: 1, by: decision.by, at: decision.recordedAt, ...options },
  );

export const alteredBy = (decision: EventOf<"review.decided" | "dispute.decided">, options: StepOptions = {}): EventOf<"instruction.given"> =>
  event(
    "instruction.given",
    {
      decision: decision.key,
      request: "r1",
      addressKeys: [jordan.addressKey],
      measures: (decision.body.measures ?? []).map(({ measure, parameters }) => ({ measure, parameters })),
      matter: decision.body.matter ?? "",
      contact: decision.body.contact ?? "",
      reviewOn: decision.body.reviewOn ?? alteredTerms.reviewOn,
      replaces: decision.body.instruction,
    },
    { ...inPerson(jordan), key: instructionKey(decision.key), stream: `instruction:${decision.key}`, sequence: 1, by: personas.head, at: decision.recordedAt, ...options },
  );

export const withdrawnBy = (decision: EventOf<"review.decided" | "dispute.decided">, options: StepOptions = {}): EventOf<"instruction.withdrawn"> =>
  event(
    "instruction.withdrawn",
    { instruction: decision.body.instruction, reason: "It no longer applies.", decision: decision.key },
    { ...inPerson(jordan), key: instructionKey(decision.key), stream: `instruction:${decision.key}`, sequence: 1, by: personas.head, at: decision.recordedAt, ...options },
  );

export const resultOf = (about: "review" | "dispute", of: string, options: StepOptions = {}): EventOf<"result.noticed"> =>
  event(
    "result.noticed",
    { about, of, sentOn: "2026-11-24", way: "letter", contents: [], waived: [], note: "" },
    { ...inPerson(jordan), by: personas.manager, at: "2026-11-24T10:00:00Z", ...options },
  );

export const receivedDispute = (body: Partial<BodyOf<"dispute.received">> = {}, options: StepOptions = {}): EventOf<"dispute.received"> => {
  const dispute = body.dispute ?? "d1";
  return event(
    "dispute.received",
    {
      dispute,
      instruction: firstInstruction,
      receivedOn: "2026-11-20",
      channel: "letter",
      grounds: ["facts", "not-proportionate"],
      says: "I wrote twice, not forty times.",
      message: "",
      dueOn: "2026-12-18",
      ...body,
    },
    placed(disputeStream(dispute), { by: personas.manager, at: "2026-11-20T10:00:00Z", ...options }),
  );
};

export const decidedDispute = (body: Partial<BodyOf<"dispute.decided">> = {}, options: StepOptions = {}): EventOf<"dispute.decided"> => {
  const dispute = body.dispute ?? "d1";
  return event(
    "dispute.decided",
    { dispute, instruction: firstInstruction, outcome: "refused", reasons: "The log shows forty messages in two weeks.", conflict: noConflictDeclared, ...body },
    placed(disputeDecisionStream(dispute), { by: personas.decider, at: "2026-11-23T08:00:00Z", ...options }),
  );
};

export const refusedMessage = (options: StepOptions = {}): EventOf<"dispute.message-refused"> =>
  event(
    "dispute.message-refused",
    { message: "message:m1", instruction: firstInstruction, reason: "It threatens a colleague by name.", writtenOn: "2026-11-22" },
    placed(refusedMessageStream("m1"), { by: personas.decider, at: "2026-11-23T08:00:00Z", ...options }),
  );

const answerValues: Readonly<Record<string, string>> = {
  "authority.asks": "manager",
  criteria: "It is necessary\nIt is proportionate",
  "authority.decides": "Head of Service",
  "review.maxMonths": "6",
  "unsaid.whenReviewIsMissed": "The restriction applies until it is reviewed.",
  "warning.chanceToChange": "wherever-possible",
  "warning.waitDays": "0",
  "dispute.route": "A letter to the Chief Executive",
  "dispute.decidedBy": "Chief Executive",
  "dispute.days": "20",
  "unsaid.daysToDispute": "28",
  "unsaid.retentionYears": "6",
  "unsaid.noConcernDays": "90",
};

/** The five packs, by what people call them. */
export const fivePacks: readonly (readonly [string, Policy])[] = policies.map((policy) => [policy.id, policy]);

/** Settings of a body that works under a policy and has answered everything that it does not say, but for these fields. */
export const answeredSettings = (policy: Policy, except: readonly string[] = []): Settings => ({
  ...testSettings,
  policy: policyVersionOf(policy),
  answers: questionsOf(policy)
    .filter(({ field }) => !except.includes(field))
    .map(({ field }) => ({ policy: policyVersionOf(policy), field, value: answerValues[field] ?? "", from: "2026-01-01T00:00:00Z" })),
});
