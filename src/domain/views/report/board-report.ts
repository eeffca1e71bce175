import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { countedChoice } from "../../subjects/contact/message-concerns.ts";
import { noConcern } from "../../policy/vocabulary.ts";
import type { Dispute } from "../../subjects/dispute/disputes.ts";
import type { Needs } from "../../subjects/person/needs.ts";
import type { RestrictionRequest } from "../../subjects/request/requests.ts";
import type { Restriction, WarningGiven } from "../../subjects/restriction/restrictions.ts";
import type { Review } from "../../subjects/review/reviews.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day, type Instant } from "../../base/time.ts";
import type { LifeFigures } from "./life-figures.ts";

/** A count of the report. `null` is one that is too small to be shown, because somebody could be recognised by it. */
export interface ReportLine {
  readonly id: ReportLineId;
  readonly group: "now" | "period";
  readonly count: number | null;
}

const reportLineIds = [
  "in-force",
  "not-in-force",
  "reviews-overdue",
  "requests-waiting",
  "disputes-open",
  "not-fully-read",
  "mailboxes-late",
  "quiet",
  "restricted-with-adjustments",
  "restricted-never-asked",
  "messages",
  "no-concern",
  "requests",
  "approved",
  "refused",
  "reviews-decided",
  "restrictions-ended",
  "disputes",
  "disputes-upheld",
  "warnings",
  "warnings-enough",
] as const;

export type ReportLineId = (typeof reportLineIds)[number];

export interface ReportFacts {
  readonly settings: Settings;
  readonly now: Instant;
  /** The first and the last day that is reported on. */
  readonly from: Day;
  readonly to: Day;
  readonly restrictions: readonly Restriction[];
  readonly requests: ReadonlyMap<string, RestrictionRequest>;
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly warnings: readonly WarningGiven[];
  readonly messages: ReadonlyMap<string, LoggedMessage>;
  readonly needs: ReadonlyMap<string, Needs>;
  readonly reading: readonly unknown[];
  readonly mailboxes: readonly { readonly late: boolean }[];
  readonly life: LifeFigures;
}

/** Counts of fewer people than this are not shown where they say something of what people need. */
const smallestShown = 5;

/** The counts for a board: of everything as it stands, and of what happened in a time. No name, no address, no text of anybody. */
export const boardReport = (facts: ReportFacts): readonly ReportLine[] => {
  const [now, period] = [standing(facts), happened(facts)];
  const counts: Readonly<Record<ReportLineId, number>> = { ...now, ...period };
  return reportLineIds.map((id) => ({ id, group: id in now ? "now" : "period", count: aboutNeeds.has(id) ? unlessSmall(counts[id]) : counts[id] }));
};

/** The same where it may be several days: a count of each line on every one of them, where they differ. */
export interface ReportLineWithin extends Pick<ReportLine, "id" | "group"> {
  readonly counts: readonly ReportLine["count"][];
}

export const boardReportWithin = (days: readonly [ReportFacts, ...ReportFacts[]]): readonly ReportLineWithin[] => {
  const reports = days.map(boardReport);
  return boardReport(days[0]).map(({ id, group }) => ({
    id,
    group,
    counts: [...new Set(reports.flatMap((lines) => lines.filter((line) => line.id === id).map(({ count }) => count)))].toSorted((left, right) => (left ?? 0) - (right ?? 0)),
  }));
};

const aboutNeeds: ReadonlySet<ReportLineId> = new Set(["restricted-with-adjustments", "restricted-never-asked"]);

// None is nobody, and nobody can be recognised.
const unlessSmall = (count: number): number | null => (count > 0 && count < smallestShown ? null : count);

const standing = ({ restrictions, requests, reading, mailboxes, needs, life }: ReportFacts) => {
  const inForce = restrictions.filter(({ state }) => state === "in-force");
  const restricted = [...new Set(inForce.map(({ personKey }) => personKey))];
  return {
    "in-force": inForce.length,
    "not-in-force": restrictions.filter(({ state }) => state === "approved-not-in-force").length,
    "reviews-overdue": inForce.filter(({ reviewOverdue }) => reviewOverdue).length,
    "requests-waiting": [...requests.values()].filter(({ state }) => state === "waiting").length,
    "disputes-open": life.disputesOpen.length,
    "not-fully-read": reading.length,
    "mailboxes-late": mailboxes.filter(({ late }) => late).length,
    quiet: life.quiet.length,
    "restricted-with-adjustments": restricted.filter((person) => (needs.get(person)?.adjustments.length ?? 0) > 0).length,
    "restricted-never-asked": restricted.filter((person) => (needs.get(person)?.asked ?? null) === null).length,
  };
};

const happened = (facts: ReportFacts) => {
  const { settings, from, to, restrictions, requests, reviews, disputes, warnings, messages, life } = facts;
  const within = (day: Day): boolean => day >= from && day <= to;
  const at = (moment: Instant): boolean => within(dayOf(moment, settings.timeZone));
  const choices = [...messages.values()].filter(({ receivedAt }) => at(receivedAt)).map(countedChoice);
  const decided = [...requests.values()].flatMap(({ decisions }) => decisions).filter(({ recordedAt }) => at(recordedAt));
  const disputed = [...disputes.values()];
  return {
    messages: choices.filter((choice) => choice !== null).length,
    "no-concern": choices.filter((choice) => choice === noConcern).length,
    requests: [...requests.values()].filter(({ submissions }) => submissions[0] !== undefined && at(submissions[0].recordedAt)).length,
    approved: decided.filter(({ kind }) => kind === "request.approved").length,
    refused: decided.filter(({ kind }) => kind === "request.refused").length,
    "reviews-decided": [...reviews.values()].flat().filter(({ decision }) => decision !== null && at(decision.recordedAt)).length,
    "restrictions-ended": restrictions.filter(({ ended }) => ended !== null && ended.why !== "replaced" && within(ended.on)).length,
    disputes: disputed.filter(({ received }) => within(received.body.receivedOn)).length,
    "disputes-upheld": disputed.filter(({ decision }) => decision !== null && decision.body.outcome === "upheld" && at(decision.recordedAt)).length,
    warnings: warnings.filter(({ on }) => within(on)).length,
    "warnings-enough": life.warningsEnough.filter(({ on }) => within(on)).length,
  };
};
