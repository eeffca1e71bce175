import { foldJudgedMessages } from "../subjects/contact/judged-messages.ts";
import type { LoggedMessage } from "../subjects/contact/messages.ts";
import { placeText } from "../subjects/disposal/disposals.ts";
import { foldDisputes } from "../subjects/dispute/disputes.ts";
import { foldRequests } from "../subjects/request/requests.ts";
import { foldReviews } from "../subjects/review/reviews.ts";
import type { VoidAct } from "../subjects/restriction/acts.ts";
import { actsOf, isWholeNotice } from "../subjects/restriction/restrictions.ts";
import { groupBy } from "../base/group-by.ts";
import { failings, type RowFault } from "../events/consequences.ts";
import { asJudged, type Judged } from "../events/judge.ts";
import { ofPerson } from "../subjects/restriction/results.ts";
import { decisionsThatCount, isAsDecided, isContinuedAsDecided, isEndOf } from "../subjects/restriction/decided-terms.ts";
import type { KnownDecisions } from "./groundless.ts";
import type { LedgerList } from "../ledger/lists.ts";
import type { Signatory } from "../ledger/recorded.ts";
import type { Settings } from "../policy/settings.ts";
import { withoutEffect } from "./without-effect.ts";
import type { UnreadableRowError } from "../events/envelope.ts";
import type { LedgerEvent } from "../events/event.ts";

/** A row that has no effect, or that should not be as it is. Reported to managers; never passed over in silence. */
export interface Irregularity {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly reason: RowFault | "void-decision" | "void-act" | "no-decision" | "other-than-decided" | "notice-incomplete" | "message-differs" | "without-effect";
  readonly detail: string;
  /** Who added it; null where the service did not say. */
  readonly by: Signatory | null;
  /** SharePoint's own version of the row as it was judged; null where the service did not say. */
  readonly version: string | null;
}

export const irregularitiesOf = (settings: Settings, events: readonly (LedgerEvent | Judged)[], unreadable: readonly UnreadableRowError[]): readonly Irregularity[] => {
  const messages = [...foldJudgedMessages(settings, events).values()];
  const breaches = new Set(messages.flatMap((message) => message.breaches.map(({ key }) => key)));
  const counted = events.map((event) => asJudged(settings, event)).filter(({ verdict }) => verdict.counts);
  return [...irregularitiesBeside(settings, events, unreadable), ...remindersOfNothing(counted, (breach) => breaches.has(breach)), ...messages.flatMap(differingRows)];
};

const ofMessages = (settings: Settings, events: readonly (LedgerEvent | Judged)[]): readonly Irregularity[] =>
  [...foldJudgedMessages(settings, events).values()].flatMap(differingRows);

/** Reminders of a breach that nobody logged (001 and 004 section 8). Only where all messages are known does it mean anything. */
export const remindersOfNothing = (events: readonly LedgerEvent[], isLogged: (breach: string) => boolean): readonly Irregularity[] =>
  events.flatMap((event) => (event.kind === "breach.reminded" && !isLogged(event.body.breach) ? [about(event, "without-effect", event.kind)] : []));

/** Rows about a message that say something else of it than its first one does, or that are about none of its entries, each with who added it. */
export const differingRows = ({ differing = [], idle = [] }: LoggedMessage): readonly Irregularity[] => [
  ...differing.map((event) => about(event, "message-differs", event.kind)),
  ...idle.map((event) => about(event, "without-effect", event.kind)),
];

/** All but what only a message's other rows can tell. */
export const irregularitiesBeside = (settings: Settings, events: readonly (LedgerEvent | Judged)[], unreadable: readonly UnreadableRowError[]): readonly Irregularity[] => {
  const judged = events.map((event) => asJudged(settings, event));
  const foldedRequests = foldRequests(settings, events);
  const foldedReviews = foldReviews(settings, events);
  const foldedDisputes = foldDisputes(settings, events);
  const requests = [...foldedRequests.values()];
  const reviews = [...foldedReviews.values()].flat();
  const disputes = [...foldedDisputes.values()];
  const tooLate = voidActs(settings, judged);
  // What has no effect is followed by nobody.
  const cameSecond = new Set<LedgerEvent>(tooLate.map(({ act }) => act));
  const reported: readonly Irregularity[] = [
    ...unreadable.map(({ reason, detail, row }) => ({ list: row.list, itemId: row.itemId, reason, detail, by: row.createdBy, version: row.version })),
    ...failings.flatMap((failing) => judged.filter(({ verdict }) => verdict.failings.includes(failing)).map((event) => about(event, failing, event.kind))),
    ...[...requests, ...reviews, ...disputes].flatMap(({ voided }): readonly VoidRow[] => voided).map(({ decision, reason }) => about(decision, "void-decision", reason)),
    ...requests.flatMap(({ strayCommits }) => strayCommits).map((commit) => about(commit, "void-decision", "no-such-decision")),
    ...tooLate.map(({ act }) => about(act, "void-act", act.kind)),
    ...incompleteNotices(settings, events).map((event) => about(event, "notice-incomplete", event.kind)),
    ...ungrounded(
      foldedRequests,
      decisionsThatCount({ requests: foldedRequests, reviews: foldedReviews, disputes: foldedDisputes }),
      judged.filter((event) => event.verdict.counts && !cameSecond.has(event)),
    ).map(({ event, reason }) => about(event, reason, event.kind)),
  ];
  // What is reported already is not reported once more.
  const known = new Set(reported.map(placeText));
  return [
    ...reported,
    ...withoutEffect(settings, judged, { requests, reviews, disputes }).flatMap((event) => (known.has(placeText(event)) ? [] : [about(event, "without-effect", event.kind)])),
  ];
};

/**
 * The rows (as `list/itemId`) that can be read and have no effect, whatever the reason. Of a reminder, only who has read all
 * messages can tell.
 */
export const effectlessRows = (settings: Settings, events: readonly (LedgerEvent | Judged)[]): ReadonlySet<string> =>
  new Set(
    [...irregularitiesBeside(settings, events, []), ...ofMessages(settings, events)].flatMap((irregularity) => (hasEffect(irregularity.reason) ? [] : [placeText(irregularity)])),
  );

const hasEffect = (reason: Irregularity["reason"]): boolean => reason === "no-decision" || reason === "other-than-decided" || reason === "message-differs" || reason === "edited";

/** Whether a row is wrong whatever other lists say, one of which may not have been read. */
export const isByItself = ({ reason }: Irregularity): boolean => reason === "message-differs" || failings.some((failing) => failing === reason);

/** Rows about restrictions that came second. */
const voidActs = (settings: Settings, judged: readonly Judged[]): readonly VoidAct[] =>
  [
    ...groupBy(
      judged.filter(({ list, verdict }) => verdict.counts && (list === "Instructions" || list === "Notices")),
      ({ personKey }) => personKey,
    ).values(),
  ].flatMap((own) => actsOf(settings, own).voided);

/** Notices that leave out what the policy asks of them, so that they bring nothing into force. */
const incompleteNotices = (settings: Settings, events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const given = new Map(events.flatMap((event) => (event.kind === "instruction.given" ? [[event.key, event] as const] : [])));
  return events.filter((event) => {
    const instruction = event.kind === "restriction.noticed" ? given.get(event.body.instruction) : undefined;
    return event.kind === "restriction.noticed" && instruction !== undefined && !isWholeNotice(settings, instruction, event);
  });
};

interface VoidRow {
  readonly decision: LedgerEvent;
  readonly reason: string;
}

/** Instructions that no decision which counts stands behind, or that say something else. Staff cannot read decisions, so only handlers can tell. */
const ungrounded = (requests: KnownDecisions["requests"], counted: ReturnType<typeof decisionsThatCount>, events: readonly Judged[]): readonly Ungrounded[] => {
  const given = new Map(events.flatMap((event) => (event.kind === "instruction.given" ? [[event.key, event] as const] : [])));
  const decisionOf = (event: Judged, key: string) => counted.get(ofPerson(event.personKey, key));
  return events.flatMap((event): readonly Ungrounded[] => {
    const because = (decision: unknown, isSaid: boolean): readonly Ungrounded[] =>
      decision === undefined ? [{ event, reason: "no-decision" }] : isSaid ? [] : [{ event, reason: "other-than-decided" }];
    switch (event.kind) {
      case "instruction.given": {
        const decision = decisionOf(event, event.body.decision);
        const changed = event.body.replaces === undefined ? undefined : given.get(event.body.replaces);
        return because(decision, decision !== undefined && isAsDecided(event, decision, requests, changed && { ...changed, ...changed.body }));
      }
      case "instruction.continued": {
        const decision = decisionOf(event, event.body.decision);
        return because(decision, isContinuedAsDecided(event.body, decision));
      }
      case "instruction.withdrawn": {
        // A head may end a restriction at any time; where a decision is named, it is the one that ended it.
        if (event.body.decision === undefined) return [];
        const decision = decisionOf(event, event.body.decision);
        return because(decision, isEndOf(event.body.instruction, decision));
      }
      default:
        return [];
    }
  });
};

interface Ungrounded {
  readonly event: Judged;
  readonly reason: "no-decision" | "other-than-decided";
}

/** What SharePoint calls a row that was never edited. Which version an edited one is, an event does not say. */
const unedited = "1.0";

const about = (event: LedgerEvent, reason: Irregularity["reason"], detail: string): Irregularity => ({
  list: event.list,
  itemId: event.itemId,
  reason,
  detail,
  by: event.by,
  version: event.edited ? null : unedited,
});

/** Whether the person who added a row held the office that its kind asks for. */
export const isEntitled = (settings: Settings, event: LedgerEvent): boolean => !asJudged(settings, event).verdict.failings.includes("not-entitled");
