import type { EventDraft } from "../../domain/ledger/event.ts";
import { decisionStream, instructionKey, orderedKey, requestStream } from "../../domain/ledger/keys.ts";
import { rowToEvent } from "../../domain/ledger/envelope.ts";
import { digestOf } from "../../domain/ledger/seal.ts";
import { findPolicy } from "../../domain/policy/find-policy.ts";
import { checkDecision, type DecisionProblem, type ProposedDecision } from "../../domain/request/check-decision.ts";
import { foldRequests, type DecisionEvent, type RestrictionRequest } from "../../domain/request/requests.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Settings } from "../../domain/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ChannelDep, ClockDep, HashDep, LedgerDep, ReplicaDep } from "../ports.ts";
import { cardWords } from "./card-words.ts";

/** What the head proposes on the page, with the terms' words for staff. */
export interface DecisionForm extends ProposedDecision {
  readonly matter: string;
  readonly contact: string;
}

export type DecideError =
  | AppendError
  | { readonly type: "decision-problems"; readonly problems: readonly DecisionProblem[] }
  /** Another head was first. */
  | { readonly type: "decided-by-other"; readonly decision: DecisionEvent }
  /** The request was taken back no later than the decision; the decision does not count. */
  | { readonly type: "withdrawn" };

export interface Decided {
  readonly decision: DecisionEvent;
  /** `missing`: the approval stands, but its instruction is still to be written by any head's page. */
  readonly instruction: "written" | "missing" | "none";
  /** Whether the reply in the thread went out. It is not needed for the decision. */
  readonly replied: boolean;
}

type DecideDeps = ChannelDep & ClockDep & HashDep & LedgerDep & ReplicaDep;

/**
 * Records a decision. First round trip: the decision and, after it, the request's stream, so that a withdrawal
 * that crossed it is seen. Second: the instruction of an approval, which is never written for a void decision.
 */
export const decideRequest = async (
  deps: DecideDeps,
  settings: Settings,
  account: Account,
  request: RestrictionRequest,
  form: DecisionForm,
): Promise<Result<Decided, DecideError>> => {
  const policy = findPolicy(request.policyVersion);
  if (!policy) return err({ type: "could-not-check" });
  const requesters = request.requesters.map(({ oid }) => oid);
  const problems = checkDecision(policy, settings, requesters, form, { oid: account.oid, at: deps.clock.now() });
  if (problems.length > 0) return err({ type: "decision-problems", problems });

  const draft = await decisionDraft(deps, settings, request, form);
  const written = await append(
    deps,
    account,
    [{ draft, previous: request.decisions.at(-1) }],
    [{ list: "Requests", column: "Stream", where: { equals: requestStream(request.id) } }],
  );
  if (!written.ok) return err(otherDecision(written.error) ?? written.error);

  const [own] = written.value.events;
  const stream = written.value.answers[0] ?? [];
  const after = foldRequests(settings, [...stream, ...request.decisions, ...written.value.events]).get(request.id);
  const decision = after?.decisions.find(({ key }) => key === own?.key);
  if (!decision) return err(after?.state === "withdrawn" ? { type: "withdrawn" } : { type: "could-not-check" });

  const [instruction, reply] = await Promise.all([
    writeInstruction(deps, settings, account, request, decision),
    request.card.type === "posted" && request.card.message !== ""
      ? deps.channel.reply(settings.channel, request.card.message, cardWords.decided(request.reference))
      : null,
  ]);
  return ok({ decision, instruction, replied: reply?.ok ?? false });
};

/** Completes an approval whose instruction is missing. Safe for several heads at once: there is one key for it. */
export const completeInstruction = async (
  deps: DecideDeps,
  settings: Settings,
  account: Account,
  request: RestrictionRequest,
): Promise<"written" | "missing" | "none"> => {
  const decision = request.decisions.at(-1);
  return decision ? writeInstruction(deps, settings, account, request, decision) : "none";
};

const decisionDraft = async (deps: DecideDeps, settings: Settings, request: RestrictionRequest, form: DecisionForm): Promise<EventDraft> => {
  const stream = decisionStream(request.id);
  // One decision for each submission: the number of the submission is the decision's place in its stream.
  const sequence = request.submissions.length;
  const place = { key: orderedKey(stream, sequence), stream, sequence, personKey: request.personKey };
  const decided = {
    request: request.id,
    submission: request.submission.key,
    submissionDigest: await digestOf(deps, request.submission),
    criteria: form.criteria,
    reasons: form.reasons,
  };
  const pinned = { ...settings, policy: request.policyVersion };
  if (form.kind === "request.refused") return onlineDraft(deps, pinned, "request.refused", decided, place);
  if (form.kind === "request.sent-back") return onlineDraft(deps, pinned, "request.sent-back", { ...decided, wanted: form.wanted }, place);
  const terms = form.terms;
  if (!terms) throw new Error("An approval has terms: checkDecision refuses one without.");
  return onlineDraft(
    deps,
    pinned,
    "request.approved",
    {
      ...decided,
      measures: terms.measures,
      matter: form.matter,
      contact: form.contact,
      reviewOn: terms.reviewOn,
      ...(terms.endsOn !== undefined && { endsOn: terms.endsOn }),
    },
    place,
  );
};

const otherDecision = (error: AppendError): DecideError | null => {
  if (error.type !== "already-done") return null;
  const event = rowToEvent(error.row);
  if (!event.ok) return null;
  const { kind } = event.value;
  return kind === "request.approved" || kind === "request.refused" || kind === "request.sent-back"
    ? { type: "decided-by-other", decision: event.value as DecisionEvent }
    : null;
};

const writeInstruction = async (
  deps: DecideDeps,
  settings: Settings,
  account: Account,
  request: RestrictionRequest,
  decision: DecisionEvent,
): Promise<"written" | "missing" | "none"> => {
  if (decision.kind !== "request.approved") return "none";
  const { measures, matter, contact, reviewOn, endsOn } = decision.body;
  const draft = onlineDraft(
    deps,
    { ...settings, policy: decision.policyVersion },
    "instruction.given",
    {
      decision: decision.key,
      request: request.id,
      addressKeys: request.submission.body.evidence.addressKeys,
      measures: measures.map(({ measure, parameters }) => ({ measure, parameters })),
      matter,
      contact,
      reviewOn,
      ...(endsOn !== undefined && { endsOn }),
    },
    { key: instructionKey(decision.key), stream: `instruction:${request.id}`, sequence: decision.sequence, personKey: request.personKey },
  );
  const written = await append(deps, account, [{ draft }]);
  // Another head's page may have completed it under the same key: then it is written all the same.
  return written.ok || written.error.type === "already-done" ? "written" : "missing";
};
