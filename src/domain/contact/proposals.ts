import type { LedgerEvent } from "../ledger/event.ts";
import { inOrder } from "../ledger/order.ts";
import { entryOf, isOwn, type Entry } from "./entry.ts";

/** A colleague thinks that a restriction is needed. It is no request: a manager makes one, or does not. */
export interface Proposal extends Entry {
  readonly why: string;
  /** Empty when the sender is no recorded person. */
  readonly personKey: string;
  readonly addressKey: string;
  /** The message beside which it was made. */
  readonly stream: string;
}

/** What colleagues proposed and did not take back, by the proposal's key, oldest first. */
export const foldProposals = (events: Iterable<LedgerEvent>): ReadonlyMap<string, Proposal> => {
  const proposals = new Map<string, Proposal>();
  for (const event of inOrder(events, ["Contacts"])) {
    if (event.kind === "restriction.proposed") {
      const { personKey, addressKey, stream } = event;
      proposals.set(event.key, { ...entryOf(event), why: event.body.why, personKey, addressKey, stream });
    }
    if (event.kind === "contact.corrected") {
      const proposal = proposals.get(event.body.of);
      if (proposal && isOwn(proposal, event, event.body.of)) proposals.delete(proposal.key);
    }
  }
  return proposals;
};
