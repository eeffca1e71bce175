import { by, compare } from "../../base/compare.ts";
import type { Proposal } from "../contact/proposals.ts";
import type { RestrictionRequest } from "./requests.ts";

/**
 * What colleagues proposed and nobody has answered, oldest first. A request about the person, or about the address where
 * nobody is recorded, answers a proposal from before it, and so does a handler who says that they considered it.
 */
export const waitingProposals = (proposals: Iterable<Proposal>, requests: Iterable<RestrictionRequest>): readonly Proposal[] => {
  const asked = [...requests];
  return [...proposals].filter((proposal) => isWaiting(proposal, asked)).toSorted(byProposing);
};

/** Whether nobody has answered a proposal. `asked` are at least the requests about whom it is about. */
export const isWaiting = (proposal: Proposal, asked: readonly RestrictionRequest[]): boolean =>
  proposal.considered === null && !asked.some((request) => isAnswer(proposal, request));

/** Oldest first. */
export const byProposing = by<Proposal>(
  ({ recordedAt }) => recordedAt,
  ({ at }) => at,
  ({ key }) => key,
);

const isAnswer = (proposal: Proposal, { submissions: [request] }: RestrictionRequest): boolean => {
  const order = compare(proposal.recordedAt, request.recordedAt) || compare(proposal.at, request.occurredAt);
  if (order > 0) return false;
  return proposal.personKey === "" ? request.body.evidence.addressKeys.includes(proposal.addressKey) : request.personKey === proposal.personKey;
};
