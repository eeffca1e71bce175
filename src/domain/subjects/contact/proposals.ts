import type { LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";
import { entryOf, isOwn, type Entry } from "./entry.ts";

/** A colleague thinks that a restriction is needed. It is no request: a manager makes one, or does not. */
export interface Proposal extends Entry {
  readonly why: string;
  /** Empty when the sender is no recorded person. */
  readonly personKey: string;
  readonly addressKey: string;
  /** The message beside which it was made. */
  readonly stream: string;
  /** When the service recorded it. */
  readonly recordedAt: Instant;
  /** What a handler said who considered it, after it was made; null until one has. */
  readonly considered: { readonly by: Signatory; readonly at: Instant; readonly note: string } | null;
}

/** What colleagues proposed and did not take back, by the proposal's key, oldest first. */
export const proposalsFold = defineFold({
  kinds: ["restriction.proposed", "concern.considered", "contact.corrected"],
  bucket: "stream",
  fold: (_settings, events): ReadonlyMap<string, Proposal> => {
    const proposals = new Map<string, Proposal>();
    for (const event of events) {
      if (event.kind === "restriction.proposed") {
        const { personKey, addressKey, stream, recordedAt } = event;
        proposals.set(event.key, { ...entryOf(event), why: event.body.why, personKey, addressKey, stream, recordedAt, considered: null });
      }
      if (event.kind === "concern.considered") {
        const considered = { by: event.by, at: event.occurredAt, note: event.body.note };
        for (const proposal of proposals.values()) if (proposal.stream === event.stream) proposals.set(proposal.key, { ...proposal, considered });
      }
      if (event.kind === "contact.corrected") {
        const proposal = proposals.get(event.body.of);
        if (proposal && isOwn(proposal, event, event.body.of)) proposals.delete(proposal.key);
      }
    }
    return proposals;
  },
});

export const foldProposals = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, Proposal> => foldAll(proposalsFold, settings, events);
