import type { Proposal } from "../../subjects/contact/proposals.ts";
import type { LedgerEvent } from "../../events/event.ts";
import { openDrafts, type RestrictionRequest } from "../../subjects/request/requests.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf } from "../../base/time.ts";
import { forRole, type About, type DueItem } from "./due-item.ts";

/** Requests that wait for a decision, for an answer, or for the instruction that an approval asks for. None of them ever lapses. */
export const dueOfRequests = ({ timeZone }: Settings, requests: Iterable<RestrictionRequest>): readonly DueItem[] =>
  [...requests].flatMap((request): readonly DueItem[] => {
    const { id, personKey, policy, state, submission, requesters } = request;
    const about = { type: "request", request: id, person: personKey } as const;
    const clause = policy?.authority.decidesClause ?? "";
    const decidedOn = dayOf((request.decisions.at(-1) ?? submission).recordedAt, timeZone);
    switch (state) {
      case "waiting": {
        const waiting: DueItem = {
          type: "request",
          key: `request ${id}`,
          forWhom: forRole("head"),
          on: null,
          since: dayOf(submission.recordedAt, timeZone),
          overdue: false,
          about,
          clause,
        };
        return [waiting].concat(openDrafts(request).map((draft) => draftToRecord(draft, about, timeZone)));
      }
      case "sent-back":
        return [{ type: "answer", key: `answer ${id}`, forWhom: { type: "people", people: requesters }, on: null, since: decidedOn, overdue: false, about, clause: "" }];
      case "approved":
        // Until it is written, staff see nothing of a restriction that was decided.
        return request.instructionMissing
          ? [{ type: "instruction", key: `instruction ${id}`, forWhom: forRole("head"), on: decidedOn, since: decidedOn, overdue: true, about, clause }]
          : [];
      case "refused":
      case "withdrawn":
        return [];
    }
  });

/** A decision that its author wrote and that does not count yet: theirs alone to record as it is, or to leave by deciding anew. */
export const draftToRecord = ({ key, by, recordedAt }: Pick<LedgerEvent, "key" | "by" | "recordedAt">, about: About, timeZone: string): DueItem => {
  const since = dayOf(recordedAt, timeZone);
  return { type: "decision-to-record", key: `decision-to-record ${key}`, forWhom: { type: "people", people: [by] }, on: since, since, overdue: true, about, clause: "" };
};

export interface ProposalFacts {
  readonly settings: Settings;
  /** What colleagues proposed and nobody has answered. */
  readonly proposalsWaiting: readonly Proposal[];
}

/** Proposals of colleagues that no request has followed, and that no handler has looked at. */
export const dueOfProposals = ({ settings, proposalsWaiting }: ProposalFacts): readonly DueItem[] =>
  proposalsWaiting.map(({ key, at, stream, personKey }) => ({
    type: "proposal",
    key: `proposal ${key}`,
    forWhom: forRole("manager"),
    on: null,
    since: dayOf(at, settings.timeZone),
    overdue: false,
    about: personKey === "" ? { type: "message", message: stream } : { type: "person", person: personKey },
    clause: "",
  }));
