import { personWords } from "../words/person-words.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { DisputeSubject } from "../../app/dispute/decide-dispute.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Policy } from "../../domain/policy/types.ts";

/** A dispute with the restriction that it is about, and that restriction's policy with the answers given by now. */
export interface InDispute extends DisputeSubject {
  readonly policy: Policy;
}

/** Null when this device lacks the dispute or its restriction, or nobody here has its policy. */
export const inDispute = ({ disputes, restrictions, settings, now, events }: Desk, id: string): InDispute | null => {
  const dispute = disputes.get(id);
  const restriction = dispute && restrictions.find(({ key }) => key === dispute.instruction);
  const policy = restriction && policyAt(settings, restriction.policyVersion, now);
  return dispute && restriction && policy ? { dispute, restriction, policy, events: events.filter(({ personKey }) => personKey === dispute.personKey) } : null;
};

export const nameOf = ({ people }: Desk, personKey: string): string => people.get(personKey)?.name || personWords.unnamed;
