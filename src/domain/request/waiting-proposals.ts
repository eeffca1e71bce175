import { foldProposals, type Proposal } from "../contact/proposals.ts";
import type { EventOf, LedgerEvent } from "../ledger/event.ts";
import { inOrder } from "../ledger/order.ts";
import { isHandler } from "../person/people.ts";
import type { Settings } from "../settings.ts";

/**
 * What colleagues proposed and nobody has answered, oldest first. A request about the person or the address answers a
 * proposal, and so does a handler who says that they considered it.
 */
export const waitingProposals = (settings: Settings, events: readonly LedgerEvent[]): readonly Proposal[] => {
  const waiting = new Map<string, EventOf<"restriction.proposed">>();
  for (const event of inOrder(events, ["Contacts", "Requests"])) {
    if (event.kind === "restriction.proposed") waiting.set(event.key, event);
    else if (isHandler(settings, event)) for (const proposal of waiting.values()) if (isAnswer(proposal, event)) waiting.delete(proposal.key);
  }
  return [...foldProposals(events).values()].filter(({ key }) => waiting.has(key));
};

const isAnswer = (proposal: EventOf<"restriction.proposed">, event: LedgerEvent): boolean => {
  if (event.kind === "concern.considered") return event.stream === proposal.stream;
  if (event.kind !== "restriction.requested") return false;
  return proposal.personKey === "" ? event.body.evidence.addressKeys.includes(proposal.addressKey) : event.personKey === proposal.personKey;
};
