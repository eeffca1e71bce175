import type { Dispute } from "../../subjects/dispute/disputes.ts";
import { disputeResultsToWrite, disputesOpen, disputesToCarryOut } from "../../subjects/dispute/disputes-due.ts";
import type { Decided } from "../../decide/decided.ts";
import { groundlessInstructions, unfoundedSince, type KnownDecisions } from "../groundless.ts";
import { unreadPlaces } from "../reading/mailboxes.ts";
import type { RestrictionRequest } from "../../subjects/request/requests.ts";
import type { Restriction } from "../../subjects/restriction/restrictions.ts";
import type { FurtherAction } from "../../subjects/review/further-actions.ts";
import { reviewResultsToWrite, reviewsDue, reviewsToCarryOut } from "../../subjects/review/reviews-due.ts";
import type { Review } from "../../subjects/review/reviews.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";
import { type About, type DueItem, forRole } from "./due-item.ts";
import { draftToRecord } from "./of-requests.ts";

export interface RestrictionFacts {
  readonly settings: Settings;
  readonly restrictions: readonly Restriction[];
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** Whether all decisions were read. */
  readonly allRead: boolean;
  readonly furtherActions: ReadonlyMap<string, readonly FurtherAction[]>;
  readonly today: Day;
}

/** What a restriction asks for from its approval to its end: notice, review, dispute, and the letters that tell their results. */
export const dueOfRestrictions = (facts: RestrictionFacts): readonly DueItem[] => [
  ...toWithdraw(facts),
  ...notices(facts),
  ...reviews(facts),
  ...disputes(facts),
  ...furtherActions(facts),
  ...places(facts),
];

const aboutOf = ({ key, personKey }: Pick<Restriction, "key" | "personKey">): About => ({ type: "restriction", restriction: key, person: personKey });

/** Staff may be following what nobody may follow, so it was due on the day on which it was given. */
const toWithdraw = (facts: RestrictionFacts): readonly DueItem[] =>
  groundlessInstructions(facts.restrictions, facts).map(({ restriction }) => {
    const since = dayOf(restriction.givenAt, facts.settings.timeZone);
    return {
      type: "instruction-to-withdraw",
      key: `instruction-to-withdraw ${restriction.key}`,
      forWhom: forRole("head"),
      on: since,
      since,
      overdue: true,
      about: aboutOf(restriction),
      clause: restriction.policy?.authority.decidesClause ?? "",
    };
  });

// An instruction without a ground, because the request was taken back first, waits for no notice.
const notices = ({ settings, restrictions, requests, reviews: known, disputes: disputed, allRead, today }: RestrictionFacts): readonly DueItem[] =>
  groundedOf(restrictions, { requests, reviews: known, disputes: disputed, allRead })
    .filter(({ state, notice, request }) => state === "approved-not-in-force" && notice === null && (requests.get(request)?.state ?? "approved") === "approved")
    .map((restriction) => ({
      type: "notice",
      key: `notice ${restriction.key}`,
      forWhom: forRole("manager"),
      on: restriction.postponed?.until ?? null,
      since: dayOf(restriction.givenAt, settings.timeZone),
      overdue: restriction.postponed !== null && today > restriction.postponed.until,
      about: { type: "letter", letter: restriction.replaces === null ? "restriction" : "change", about: restriction.key, person: restriction.personKey },
      clause: restriction.policy?.restrictionNotice.clause ?? "",
    }));

const groundedOf = (restrictions: readonly Restriction[], known: KnownDecisions): readonly Restriction[] => {
  const groundless = new Set(groundlessInstructions(restrictions, known).map(({ restriction }) => restriction));
  return restrictions.filter((restriction) => !groundless.has(restriction));
};

const reviews = (facts: RestrictionFacts): readonly DueItem[] => {
  const { settings, restrictions, reviews: known, today } = facts;
  const byKey = new Map(restrictions.map((restriction) => [restriction.key, restriction]));
  const clauseOf = (instruction: string): string => byKey.get(instruction)?.policy?.review.clause ?? "";
  const decidedOn = ({ decision }: Decided<Review>): Day => dayOf(decision.recordedAt, settings.timeZone);
  const aboutReview = ({ instruction, personKey }: Review): About => aboutOf({ key: instruction, personKey });
  const onTheClock = reviewsDue(restrictions, known, today);
  const inQueue = new Set(onTheClock.map(({ restriction }) => restriction.key));
  return [
    ...restrictions
      .filter(({ key, state }) => state === "in-force" && !inQueue.has(key))
      .flatMap((restriction): readonly DueItem[] => {
        const since = unfoundedSince(restriction, facts);
        const clause = restriction.policy?.review.clause ?? "";
        return since === null
          ? []
          : [{ type: "review", key: `review ${restriction.key}`, forWhom: forRole("head"), on: since, since, overdue: true, about: aboutOf(restriction), clause }];
      }),
    ...onTheClock.map(({ restriction, dueOn, isOverdue, asked }): DueItem => ({
      type: "review",
      key: `review ${restriction.key}`,
      forWhom: forRole("head"),
      on: dueOn,
      since: asked?.opened ? dayOf(asked.opened.recordedAt, settings.timeZone) : dueOn,
      overdue: isOverdue,
      about: aboutOf(restriction),
      clause: restriction.policy?.review.clause ?? "",
    })),
    ...restrictions
      .filter(({ state }) => state === "in-force")
      .flatMap(({ key }) => known.get(key) ?? [])
      .flatMap((review) => review.drafts.map((draft) => draftToRecord(draft, aboutReview(review), settings.timeZone))),
    ...reviewsToCarryOut(restrictions, known).map((review): DueItem => ({
      type: "review-to-carry-out",
      key: `review-to-carry-out ${review.id}`,
      forWhom: forRole("head"),
      on: decidedOn(review),
      since: decidedOn(review),
      overdue: true,
      about: aboutReview(review),
      clause: clauseOf(review.instruction),
    })),
    ...reviewResultsToWrite(known).map((result) => resultLetter(settings, "review", result, clauseOf(result.instruction))),
  ];
};

const disputes = ({ settings, restrictions, disputes: known, today }: RestrictionFacts): readonly DueItem[] => {
  const byKey = new Map(restrictions.map((restriction) => [restriction.key, restriction]));
  const clauseOf = ({ instruction }: Dispute): string => byKey.get(instruction)?.policy?.dispute?.clause ?? "";
  const decidedOn = ({ decision }: Decided<Dispute>): Day => dayOf(decision.recordedAt, settings.timeZone);
  const aboutDispute = ({ id, personKey }: Dispute): About => ({ type: "dispute", dispute: id, person: personKey });
  return [
    ...disputesOpen(known.values(), today).map(({ dispute, isOverdue }): DueItem => ({
      type: "dispute",
      key: `dispute ${dispute.id}`,
      forWhom: forRole("decider"),
      on: dispute.dueOn,
      since: dispute.received.body.receivedOn,
      overdue: isOverdue,
      about: aboutDispute(dispute),
      clause: clauseOf(dispute),
    })),
    ...disputesToCarryOut(known.values(), restrictions).map((dispute): DueItem => ({
      type: "dispute-to-carry-out",
      key: `dispute-to-carry-out ${dispute.id}`,
      forWhom: forRole("head"),
      on: decidedOn(dispute),
      since: decidedOn(dispute),
      overdue: true,
      about: aboutDispute(dispute),
      clause: clauseOf(dispute),
    })),
    ...disputeResultsToWrite(known.values()).map((result) => resultLetter(settings, "dispute", result, clauseOf(result))),
  ];
};

/** The letter that tells a person what became of a review, or of their dispute. */
const resultLetter = ({ timeZone }: Settings, of: "review" | "dispute", { id, decision, personKey }: Decided<Review> | Decided<Dispute>, clause: string): DueItem => ({
  type: "result-letter",
  key: `result-letter ${of} ${id}`,
  forWhom: forRole("manager"),
  on: null,
  since: dayOf(decision.recordedAt, timeZone),
  overdue: false,
  about: { type: "letter", letter: `${of}-result`, about: decision.key, person: personKey },
  clause,
});

const furtherActions = ({ settings, furtherActions: known, today }: RestrictionFacts): readonly DueItem[] =>
  [...known.values()]
    .flat()
    .filter(({ closed }) => closed === null)
    .map(({ id, instruction, personKey, opened }) => ({
      type: "further-action",
      key: `further-action ${id}`,
      forWhom: { type: "named", name: opened.body.owner },
      on: opened.body.dueOn,
      since: dayOf(opened.recordedAt, settings.timeZone),
      overdue: today > opened.body.dueOn,
      about: aboutOf({ key: instruction, personKey }),
      clause: "",
    }));

/** A block or a diversion needs a place where what comes is read. */
const places = ({ settings, restrictions }: RestrictionFacts): readonly DueItem[] =>
  unreadPlaces(settings, restrictions).map(({ restriction, measure }) => {
    const since = dayOf(restriction.givenAt, settings.timeZone);
    return {
      type: "unread-place",
      key: `unread-place ${restriction.key} ${measure.id}`,
      forWhom: forRole("owner"),
      on: since,
      since,
      overdue: true,
      about: aboutOf(restriction),
      clause: measure.clause,
    };
  });
