import { by } from "../base/compare.ts";
import type { Proposal } from "../subjects/contact/proposals.ts";
import type { RestrictionRequest } from "../subjects/request/requests.ts";
import { byProposing, isWaiting } from "../subjects/request/waiting-proposals.ts";
import { keepLists } from "./keep-lists.ts";
import { keepView, type Kept } from "./keep-view.ts";

/** What colleagues proposed and nobody has answered, oldest first. */
export interface ProposalIndex {
  readonly waiting: () => readonly Proposal[];
  /** Those about somebody with these records or one of these addresses. */
  readonly about: (recordKeys: readonly string[], addressKeys: readonly string[]) => readonly Proposal[];
}

const none: readonly never[] = [];

/** The waiting proposals, kept: a request costs the proposals about whom it is about. */
export const keepProposals = (proposals: Kept<Proposal>, requests: Kept<RestrictionRequest>): ProposalIndex => {
  const asked = keepLists(
    requests,
    (request) => {
      const addressKeys = request.submissions[0]?.body.evidence.addressKeys ?? [];
      return namesOf([request.personKey], addressKeys).map((list) => ({ list, item: request }));
    },
    by(({ id }) => id),
  );
  const waiting = keepView(proposals, { asked }, (look) => (proposal) => {
    const [name = ""] = proposal.personKey === "" ? namesOf([], [proposal.addressKey]) : namesOf([proposal.personKey], []);
    return isWaiting(proposal, look.asked(name) ?? none) ? proposal : null;
  });
  const lists = keepLists(waiting, (proposal) => ["", ...namesOf([proposal.personKey], [proposal.addressKey])].map((list) => ({ list, item: proposal })), byProposing);
  return {
    waiting: () => lists.entries().get("") ?? none,
    about: (recordKeys, addressKeys) => {
      const kept = lists.entries();
      return [...new Set(namesOf(recordKeys, addressKeys).flatMap((name) => kept.get(name) ?? none))].toSorted(byProposing);
    },
  };
};

const namesOf = (personKeys: readonly string[], addressKeys: readonly string[]): readonly string[] => [
  ...personKeys.filter((key) => key !== "").map((key) => `person ${key}`),
  ...addressKeys.filter((key) => key !== "").map((key) => `address ${key}`),
];
