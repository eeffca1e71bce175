import { count, dateText, filledText, type Infer, listOf, nullable, objectOf, oneOf, optional, text } from "../base/shape.ts";
import { defineKind, isOrderedKey, type KeyRule, type KindDeclaration } from "../ledger/define-kind.ts";
import { formatOf } from "../ledger/formats.ts";
import { decisionStream, reviewDecisionStream } from "../ledger/streams.ts";
import { conflictShape } from "./conflict-shape.ts";
import { textLimits } from "./limits.ts";
import { measureChoice } from "./measure-choice.ts";

const criterionAnswer = objectOf({
  criterion: filledText(100),
  verdict: oneOf("satisfied", "not-applicable", "not-satisfied"),
  reason: filledText(textLimits.reason),
});

const decided = {
  request: filledText(100),
  /** Key of the request or answer that was decided on. */
  submission: filledText(255),
  submissionDigest: filledText(64),
  criteria: listOf(criterionAnswer, 30),
  reasons: filledText(textLimits.reasons),
  conflict: conflictShape,
};

/** How the person was told before the decision, where the policy says so (000): the notice, or the exception with its reason. */
const told = objectOf({ notice: nullable(filledText(255)), exception: nullable(filledText(100)), reason: text(textLimits.reason) });

const approved = objectOf({
  ...decided,
  measures: listOf(measureChoice, 30),
  matter: text(textLimits.matter),
  contact: text(textLimits.contact),
  reviewOn: dateText,
  endsOn: optional(dateText),
  told: optional(told),
  /** The decider's comment on every "no" of the own-handling check. */
  handlingComments: listOf(objectOf({ question: filledText(100), comment: filledText(textLimits.comment) }), 20),
});

const refused = objectOf(decided);

const sentBack = objectOf({ ...decided, wanted: filledText(textLimits.wanted) });

/** What happened since the restriction began or was last reviewed, as the decider saw it. */
const figures = objectOf({ since: dateText, messages: count, concerns: count, breaches: count });

/** `continue` needs a next review; `alter` needs the new terms whole; `end` needs neither. */
const reviewDecided = objectOf({
  review: filledText(100),
  instruction: filledText(255),
  outcome: oneOf("continue", "alter", "end"),
  stillNeeded: filledText(4000),
  reasons: filledText(8000),
  figures,
  conflict: conflictShape,
  reviewOn: optional(dateText),
  endsOn: optional(dateText),
  measures: optional(listOf(measureChoice, 30)),
  matter: optional(text(200)),
  contact: optional(text(500)),
  /** The addresses that the new terms cover; absent when they are those of the old. */
  addressKeys: optional(listOf(filledText(64), 200)),
  /** Format 2: key of the last row about the restriction that had its effect when this was decided. */
  after: optional(filledText(255)),
});

const inDecisions = <Body>(declared: Pick<KindDeclaration<Body, "Decisions">, "shape" | "key" | "names" | "shows">) =>
  // From format 2 on it stands in a stream of its own, and has no effect before its commit: `request.decided`, or the row in Instructions.
  defineKind<Body, "Decisions">({ ...declared, list: "Decisions", by: "head", seal: "chained", formats: [1, 2] });

/** In format 1 a decision is a step of what it decides; since then it stands alone. */
const decisionOf =
  <Body>(streamOf: (body: Body) => string): KeyRule<Body> =>
  (body, _key, row) =>
    isOrderedKey(row) && (formatOf(row) > 1 || row.stream === streamOf(body));

const ofRequest: KeyRule<{ readonly request: string }> = decisionOf(({ request }) => decisionStream(request));

export const decisionKinds = {
  "request.approved": inDecisions({ shape: approved, key: ofRequest, shows: ["ReviewOn"] }),
  "request.refused": inDecisions({ shape: refused, key: ofRequest }),
  "request.sent-back": inDecisions({ shape: sentBack, key: ofRequest }),
  "review.decided": inDecisions({
    shape: reviewDecided,
    key: decisionOf<Infer<typeof reviewDecided>>(({ review }) => reviewDecisionStream(review)),
    names: ({ addressKeys = [] }) => ({ addressKeys }),
    shows: ["ReviewOn"],
  }),
} as const;
