import type { DisputeDecided } from "../../domain/subjects/dispute/disputes.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { instructionKey, restrictionStream } from "../../domain/ledger/keys.ts";
import { withdrawalStream } from "../../domain/ledger/streams.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import type { ReviewDecided } from "../../domain/subjects/review/reviews.ts";
import { exhaustive, ok, type Result } from "../../domain/base/result.ts";
import { dayOf, type Instant } from "../../domain/base/time.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import { termsOfChange } from "../../domain/subjects/restriction/decided-terms.ts";
import { countedDecisions } from "../../domain/views/groundless.ts";
import { readGrounds, type Grounds } from "../grounds/read-grounds.ts";
import type { Append, Appended, AppendError } from "../ledger/append.ts";
import { appendInstruction, appendStep, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, writtenIn, type DraftPlace } from "../ledger/online-draft.ts";

import type { SaysDep } from "../says.ts";
import { under, type RecordingWork, type Work } from "../work.ts";

/** `missing`: the decision stands, but what it says to staff is still to be written by any head's page. */
export type CarriedOut = "written" | "missing" | "none";

/** Whether the acts about a restriction are steps of one stream at this site. */
export const isInTurn = (work: Pick<Work, "settings" | "clock">): boolean => writtenIn(work, "instruction.given") > 1;

/**
 * Writes what a review or a dispute says to staff, as the next step of the restriction, after the decision itself where that
 * is still to be written. Whatever else happens to the restriction contends for the same step.
 */
export const carryOutInTurn = (
  work: RecordingWork,
  { grounds, restriction }: ToChange,
  { decision, content }: { readonly decision: Carried; readonly content: readonly Append[] },
): Promise<Result<Appended, AppendError>> | null => {
  const act = actOf(under(work, restriction.policyVersion), restriction, decision);
  return act && appendStep(work, endOfStream(grounds, restrictionStream(restriction.request), restriction.personKey), { content, draft: act });
};

/** A restriction about which something is to be written, and what is known about its person. */
interface ToChange {
  readonly grounds: Grounds;
  readonly restriction: Restriction;
}

/** What is carried out: a decision as it is recorded, or as it is about to be. */
interface Carried {
  readonly key: string;
  readonly recordedAt: Instant;
  readonly body: ReviewDecided["body"] | DisputeDecided["body"];
}

/**
 * The same for a decision that is recorded, from a page that may have been open for long: the service is asked first whether
 * the decision counts and the restriction goes on. Safe for several heads at once: it is done once.
 */
export const carryOutIfItCounts = async (work: RecordingWork, restriction: Restriction, decision: ReviewDecided | DisputeDecided): Promise<CarriedOut> => {
  const grounds = await readGrounds(work, restriction.personKey);
  if (!grounds.ok) return "missing";
  if (!countedDecisions(grounds.value).has(decision.key)) return "none";
  const current = grounds.value.restrictions.find(({ key }) => key === restriction.key);
  // What has ended is neither continued nor changed. That its end was written already is for the writing to find.
  if (!current) return "missing";
  if (grounds.value.restrictions.some((each) => each.decision === decision.key)) return "written";
  if (current.state === "ended" && current.ended?.why === "withdrawn") return isEnd(decision) ? "written" : "none";
  if (!isInTurn(work)) return carryOut(work, { grounds: grounds.value, restriction: current }, decision);
  // Terms that a dispute varies are varied whatever change of them waits for its notice.
  const own = under(work, restriction.policyVersion);
  const end = endOfStream(grounds.value, restrictionStream(current.request), current.personKey);
  const waiting = isEnd(decision) ? null : current.replacedBy;
  if (waiting !== null) {
    const dropped = await appendStep(work, end, { draft: (place) => droppedInTurn(own, { change: waiting }, place) });
    return dropped.ok ? carryOutIfItCounts(work, restriction, decision) : "missing";
  }
  const act = actOf(own, current, decision);
  if (!act) return "none";
  return (await appendStep(work, end, { draft: act })).ok ? "written" : "missing";
};

/** The end of a change that waits for its notice. The restriction itself goes on. */
export const droppedInTurn = (
  work: Work & SaysDep,
  { change, reason = work.says.ended.changeDropped }: { readonly change: string; readonly reason?: string },
  place: DraftPlace,
): EventDraft => onlineDraft(work, "instruction.dropped", { body: { instruction: change, reason }, ...place });

/** Format 1: there is one key for what a decision says to staff. */
export const carryOut = async (work: RecordingWork, { grounds, restriction }: ToChange, decision: ReviewDecided | DisputeDecided): Promise<CarriedOut> => {
  const own = under(work, restriction.policyVersion);
  const act = actOf(own, restriction, decision);
  if (!act) return "none";
  const draft = act({ key: instructionKey(decision.key), stream: `instruction:${decision.key}`, sequence: 1, personKey: restriction.personKey });
  const isEnding = draft.kind === "instruction.withdrawn";
  // Before the end itself, so that whoever completes it after a lost answer drops the change as well.
  if (isEnding && restriction.replacedBy !== null && !(await dropChange(own, { grounds, restriction }, restriction.replacedBy)).ok) return "missing";
  const written = await appendInstruction(work, grounds, { decision: decision.key, draft });
  // Another head's page may have written it under the same key: then it is written all the same.
  return written.ok || (written.error.type === "already-done" && officesOf(work.settings, written.error.row.createdBy.oid, written.error.row.createdAt).head)
    ? "written"
    : "missing";
};

const isEnd = ({ body }: ReviewDecided | DisputeDecided): boolean => body.outcome === "end" || body.outcome === "upheld";

/** Format 1: the withdrawal of a change that waits for its notice, because the restriction that it would change ends. */
export const dropChange = async (work: RecordingWork, { grounds, restriction: { personKey } }: ToChange, change: string): Promise<Result<Appended | null, AppendError>> => {
  const end = endOfStream(grounds, withdrawalStream(change), personKey);
  // Done already, whoever did it.
  if (end.sequence > 1) return ok(null);
  return appendStep(work, end, {
    draft: (place) => onlineDraft(work, "instruction.withdrawn", { body: { instruction: change, reason: work.says.ended.changeDropped }, ...place }),
  });
};

/** What a decision says to staff, wherever it is written; null when it says nothing. */
const actOf = (work: Work & SaysDep, restriction: Restriction, decision: Carried): ((place: DraftPlace) => EventDraft) | null => {
  const { key, body: decided } = decision;
  switch (decided.outcome) {
    case "refused":
      return null;
    case "continue": {
      const { reviewOn } = decided;
      // A decision without it does not count.
      if (reviewOn === undefined) return null;
      return (place) => onlineDraft(work, "instruction.continued", { body: { instruction: restriction.key, decision: key, reviewOn }, ...place });
    }
    case "end":
    case "upheld": {
      const reason = decided.outcome === "end" ? work.says.ended.byReview : work.says.ended.byDispute;
      return (place) => onlineDraft(work, "instruction.withdrawn", { body: { instruction: restriction.key, reason, decision: key }, ...place });
    }
    case "alter":
    case "varied": {
      const terms = termsOfChange(decision, restriction);
      if (!terms) return null;
      const body = { ...terms, ...(isInTurn(work) && { decidedOn: dayOf(decision.recordedAt, work.settings.timeZone) }) };
      return (place) => onlineDraft(work, "instruction.given", { body, ...place });
    }
    default:
      return exhaustive(decided);
  }
};
