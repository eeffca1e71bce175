import { canonicalJson } from "../../ledger/canonical-json.ts";
import { changeIn } from "../../decide/check-change.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { EventOf } from "../../events/event.ts";
import { textToRow } from "../../events/row-text.ts";
import type { Restriction } from "./restrictions.ts";
import { ofPerson } from "./results.ts";

/** What an instruction repeats for staff of the decision that it carries out, and no other row may say. */
type DecidedTerms = Omit<BodyOf<"instruction.given">, "decidedOn">;

/** The same as an instruction has it, with the policy whose sentences staff read. */
interface GivenTerms {
  readonly policyVersion: string;
  readonly body: BodyOf<"instruction.given">;
}

/** The instruction that another one names as changed by it. */
type Changed = Pick<Restriction, "key" | "request" | "addressKeys" | "policyVersion">;

type Approval = EventOf<"request.approved">;
type ReviewDecided = EventOf<"review.decided">;
type DisputeDecided = EventOf<"dispute.decided">;
type Decided = Approval | ReviewDecided | DisputeDecided;
type Submission = EventOf<"restriction.requested" | "request.answered">;

/** A request as far as its decisions say something to staff. */
interface DecidedRequest {
  readonly id: string;
  readonly personKey: string;
  readonly submission: Submission;
  readonly submissions: readonly Submission[];
  readonly decisions: readonly EventOf<"request.approved" | "request.refused" | "request.sent-back">[];
}

interface Decision<Event> {
  readonly personKey: string;
  readonly decision: Event | null;
}

/** The decisions that instructions carry out: requests, disputes, and reviews by their instruction. */
interface Decisions {
  readonly requests: ReadonlyMap<string, DecidedRequest>;
  readonly reviews: ReadonlyMap<string, readonly Decision<ReviewDecided>[]>;
  readonly disputes: ReadonlyMap<string, Decision<DisputeDecided>>;
}

/** What staff are to do by an approval, for the addresses that were asked about. */
export const termsOfApproval = ({ key, body: { measures, matter, contact, reviewOn, endsOn } }: Pick<Approval, "key" | "body">, asked: AskedFor): DecidedTerms => ({
  decision: key,
  request: asked.request,
  addressKeys: asked.addressKeys,
  measures: measures.map(({ measure, parameters }) => ({ measure, parameters })),
  matter,
  contact,
  reviewOn,
  ...(endsOn !== undefined && { endsOn }),
});

/** A request by its id, and the addresses of what was decided on. */
interface AskedFor {
  readonly request: string;
  readonly addressKeys: readonly string[];
}

/** A decision on a restriction, as it is recorded or about to be. */
export interface DecidedOn {
  readonly key: string;
  readonly body: ReviewDecided["body"] | DisputeDecided["body"];
}

/** What staff are to do once a review or a dispute has changed a restriction; null when it changes nothing. */
export const termsOfChange = ({ key, body }: DecidedOn, changed: Omit<Changed, "policyVersion">): DecidedTerms | null => {
  const change = changeIn(body);
  if (!change || change.terms.reviewOn === null) return null;
  const { measures, reviewOn, endsOn } = change.terms;
  return {
    decision: key,
    request: changed.request,
    // A review may name addresses anew, such as those of a record that is to be merged; a dispute never does.
    addressKeys: ("addressKeys" in body && body.addressKeys) || changed.addressKeys,
    measures: measures.map(({ measure, parameters }) => ({ measure, parameters })),
    matter: textToRow(change.matter),
    contact: change.contact,
    reviewOn,
    ...(endsOn !== undefined && { endsOn }),
    replaces: changed.key,
  };
};

/** The decisions that count, by whose restriction they are about and their key. Whose it is, the row of a decision need not say. */
export const decisionsThatCount = ({ requests, reviews, disputes }: Decisions): ReadonlyMap<string, Decided> =>
  new Map<string, Decided>([
    ...[...requests.values()].flatMap(({ personKey, decisions }) =>
      decisions.flatMap((decision) => (decision.kind === "request.approved" ? [[ofPerson(personKey, decision.key), decision] as const] : [])),
    ),
    ...[...[...reviews.values()].flat(), ...disputes.values()].flatMap(({ personKey, decision }) => (decision ? [[ofPerson(personKey, decision.key), decision] as const] : [])),
  ]);

/** What was said to staff when a restriction was given. */
export const termsGiven = (restriction: Restriction): GivenTerms => {
  const { policyVersion, decision, request, addressKeys, measures, matter, contact, firstReviewOn, endsOn, replaces } = restriction;
  return {
    policyVersion,
    body: {
      decision,
      request,
      addressKeys,
      measures,
      matter: textToRow(matter),
      contact: textToRow(contact),
      reviewOn: firstReviewOn,
      ...(endsOn !== null && { endsOn }),
      ...(replaces !== null && { replaces }),
    },
  };
};

/** Whether an instruction says what was decided and nothing else. `changed` is the one that it names as changed by it. */
export const isAsDecided = (given: GivenTerms, decision: Decided, requests: Decisions["requests"], changed: Changed | undefined): boolean => {
  if (decision.kind !== "request.approved") return isChangeAsDecided(given, decision, changed);
  const request = requests.get(decision.body.request);
  return request !== undefined && isApprovalAsDecided(given, decision, askedIn(request, decision));
};

export const isApprovalAsDecided = (given: GivenTerms, decision: Approval, asked: AskedFor): boolean =>
  isSame(given, { policyVersion: decision.policyVersion, body: termsOfApproval(decision, asked) });

export const isChangeAsDecided = (given: GivenTerms, decision: DecidedOn, changed: Changed | undefined): boolean => {
  if (changed?.key !== decision.body.instruction) return false;
  const terms = termsOfChange(decision, changed);
  return terms !== null && isSame(given, { policyVersion: changed.policyVersion, body: terms });
};

/** Whether a review left an instruction as it is until that day. */
export const isContinuedAsDecided = ({ instruction, reviewOn }: Pick<BodyOf<"instruction.continued">, "instruction" | "reviewOn">, decision: Decided | undefined): boolean =>
  decision?.kind === "review.decided" && decision.body.outcome === "continue" && decision.body.instruction === instruction && decision.body.reviewOn === reviewOn;

/** Whether a review or a dispute ended this instruction. */
export const isEndOf = (instruction: string, decision: Decided | undefined): boolean =>
  decision !== undefined &&
  decision.kind !== "request.approved" &&
  (decision.body.outcome === "end" || decision.body.outcome === "upheld") &&
  decision.body.instruction === instruction;

const askedIn = ({ id, submission, submissions }: DecidedRequest, { body }: Approval): AskedFor => ({
  request: id,
  addressKeys: (submissions.find(({ key }) => key === body.submission) ?? submission).body.evidence.addressKeys,
});

const isSame = (given: GivenTerms, decided: GivenTerms): boolean => inOneOrder(given) === inOneOrder(decided);

// In which order it names addresses says nothing. On which day it was decided the decision says, and a row of version 0.2.0 does not repeat it.
const inOneOrder = ({ policyVersion, body }: GivenTerms): string =>
  canonicalJson({ ...body, decidedOn: undefined, addressKeys: [...new Set(body.addressKeys)].toSorted(), policyVersion });
