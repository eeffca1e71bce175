import type { DisputeDecided } from "../../domain/subjects/dispute/disputes.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { instructionKey, orderedKey } from "../../domain/ledger/keys.ts";
import { withdrawalStream } from "../../domain/ledger/streams.ts";
import { changeIn } from "../../domain/decide/check-change.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import type { ReviewDecided } from "../../domain/subjects/review/reviews.ts";
import { exhaustive } from "../../domain/base/result.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import { countedDecisions } from "../../domain/views/groundless.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";

import { instructionWords as words } from "./instruction-words.ts";
import { under, type RecordingWork, type Work } from "../work.ts";

/** `missing`: the decision stands, but what it says to staff is still to be written by any head's page. */
export type CarriedOut = "written" | "missing" | "none";

/**
 * Writes what a review or a dispute says to staff: it goes on, other terms, or its end. There is one key for it, so
 * it is safe for several heads at once.
 */
export const carryOut = async (work: RecordingWork, restriction: Restriction, decision: ReviewDecided | DisputeDecided): Promise<CarriedOut> => {
  const own = under(work, restriction.policyVersion);
  const draft = instructionDraft(own, restriction, decision);
  if (!draft) return "none";
  const isEnding = draft.kind === "instruction.withdrawn";
  // Before the end itself, so that whoever completes it after a lost answer drops the change as well.
  if (isEnding && restriction.replacedBy !== null && !(await isWritten(work, droppedChange(own, restriction, restriction.replacedBy)))) return "missing";
  return (await isWritten(work, draft)) ? "written" : "missing";
};

/** The same for a page that may have been open for long: the service is asked first whether the decision counts and the restriction goes on. */
export const carryOutIfItCounts = async (work: RecordingWork, restriction: Restriction, decision: ReviewDecided | DisputeDecided): Promise<CarriedOut> => {
  const grounds = await readGrounds(work, restriction.personKey);
  if (!grounds.ok) return "missing";
  if (!countedDecisions(grounds.value).has(decision.key)) return "none";
  const current = grounds.value.restrictions.find(({ key }) => key === restriction.key);
  // What has ended is neither continued nor changed. That its end was written already is for `carryOut` to find.
  if (!current) return "missing";
  if (current.state === "ended" && current.ended?.why === "withdrawn") return isEnd(decision) ? "written" : "none";
  return carryOut(work, current, decision);
};

const isEnd = ({ body }: ReviewDecided | DisputeDecided): boolean => body.outcome === "end" || body.outcome === "upheld";

/** The withdrawal of a change that waits for its notice, because the restriction that it would change ends. */
export const droppedChange = (work: Work, { personKey }: Restriction, change: string): EventDraft => {
  const stream = withdrawalStream(change);
  return onlineDraft(work, "instruction.withdrawn", { body: { instruction: change, reason: words.changeDropped }, key: orderedKey(stream, 1), stream, sequence: 1, personKey });
};

const instructionDraft = (work: Work, restriction: Restriction, decision: ReviewDecided | DisputeDecided): EventDraft | null => {
  const place: DraftPlace = { key: instructionKey(decision.key), stream: `instruction:${decision.key}`, sequence: 1, personKey: restriction.personKey };
  const { outcome } = decision.body;
  switch (outcome) {
    case "refused":
      return null;
    case "continue":
      return onlineDraft(work, "instruction.continued", { body: { instruction: restriction.key, decision: decision.key, reviewOn: decision.body.reviewOn ?? "" }, ...place });
    case "end":
    case "upheld": {
      const reason = outcome === "end" ? words.endedByReview : words.endedByDispute;
      return onlineDraft(work, "instruction.withdrawn", { body: { instruction: restriction.key, reason, decision: decision.key }, ...place });
    }
    case "alter":
    case "varied": {
      const change = changeIn(decision.body);
      if (!change) return null;
      const { measures, reviewOn, endsOn } = change.terms;
      const body = {
        decision: decision.key,
        request: restriction.request,
        addressKeys: addressKeysOf(decision, restriction),
        measures: measures.map(({ measure, parameters }) => ({ measure, parameters })),
        matter: change.matter,
        contact: change.contact,
        reviewOn,
        ...(endsOn !== undefined && { endsOn }),
        replaces: restriction.key,
      };
      return onlineDraft(work, "instruction.given", { body, ...place });
    }
    default:
      return exhaustive(outcome);
  }
};

// A review may name addresses anew, such as those of a record that is to be merged; a dispute never does.
const addressKeysOf = ({ body }: ReviewDecided | DisputeDecided, { addressKeys }: Restriction): readonly string[] => ("addressKeys" in body && body.addressKeys) || addressKeys;

// Another head's page may have written it under the same key: then it is written all the same.
const isWritten = async (work: RecordingWork, draft: EventDraft): Promise<boolean> => {
  const written = await append(work, [{ draft }]);
  if (written.ok) return true;
  if (written.error.type !== "already-done") return false;
  const { createdBy, createdAt } = written.error.row;
  return officesOf(work.settings, createdBy.oid, createdAt).head;
};
