import { by } from "../../base/compare.ts";
import type { LoggedMessage, View } from "../../subjects/contact/messages.ts";
import { noConcern } from "../../policy/vocabulary.ts";
import { findBehaviour, isConcern } from "../../policy/behaviours.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { isLetterKind, type LetterKind } from "../../events/notices.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import { inOrder } from "../../ledger/order.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Policy } from "../../policy/types.ts";
import type { KindWithoutEntry } from "./without-entry.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day, Instant } from "../../base/time.ts";

/** What an evidence log tells of, in the order in which it happened. */
export type EvidenceType =
  | "conduct"
  | "no-concern"
  | "about-colleague"
  | "breach"
  | "call-ended"
  | "danger"
  | "post-deleted"
  | "author-blocked"
  | "proposed"
  | "notice-put-off"
  | "request-withdrawn"
  | "review-asked"
  | "dispute-message-refused"
  | "further-action"
  | "further-action-closed"
  | "police-reported"
  | "police-not-reported"
  | "needs-stated"
  | "needs-none"
  | "needs-no-answer"
  | "communication"
  | "adjustment"
  | "step-tried"
  | "explained"
  | "warning"
  | "notice"
  | "request"
  | "approved"
  | "criterion-satisfied"
  | "criterion-not-satisfied"
  | "criterion-not-applicable"
  | "refused"
  | "sent-back"
  | "review"
  | "dispute"
  | "dispute-decided"
  | "shortcoming"
  | "shortcoming-action"
  | "shortcoming-done"
  | "ended";

export interface EvidenceEntry {
  /** Unique in the log. */
  readonly key: string;
  /** When it happened or, of a letter, the moment at which it was put on record. */
  readonly at: Instant;
  readonly type: EvidenceType;
  /** In the words of the policy that it stands under. */
  readonly label: string;
  readonly clause: string;
  readonly effects: readonly string[];
  readonly subject: string;
  readonly note: string;
  /** The day by which it is looked at again, where one was set; else null. */
  readonly reviewOn: Day | null;
  readonly by: Signatory;
}

export interface EvidenceFacts {
  /** Those that are on record up to the cut-off. */
  readonly events: readonly LedgerEvent[];
  /** The person's messages, folded from the same events. */
  readonly messages: readonly LoggedMessage[];
}

/**
 * Everything on record about one person that bears on how contact with them was handled: what was logged and by whom, what
 * agreed and tried, warned, asked, decided by which criteria, reviewed and disputed, and our own shortcomings (Freedom of
 * Information Act 2000 section 14; ombudsmen). Private notes and legal advice are not part of it. It says what happened and draws no conclusion.
 */
export const evidenceLog = (settings: Settings, personKey: string, { events, messages }: EvidenceFacts): readonly EvidenceEntry[] => {
  const own = inOrder(events).filter((event) => event.personKey === personKey);
  const streams = new Map(messages.map((message) => [message.stream, message]));
  const around = inOrder(events, ["Contacts"]).filter((event) => event.personKey !== personKey && streams.has(event.stream));
  return [
    ...messages.flatMap(messageEntries),
    ...[...own, ...around].flatMap((event) => eventEntries(policyAt(settings, event.policyVersion, event.recordedAt) ?? null, event, streams)),
  ].toSorted(by(({ at }) => at));
};

/** Each colleague's view of a message is an entry of its own, at the time of the message. */
const messageEntries = ({ stream, subject, receivedAt, views }: LoggedMessage): readonly EvidenceEntry[] =>
  views.map((view) => ({
    key: `${stream} ${view.key}`,
    at: receivedAt,
    type: isConcern(view.choice) ? "conduct" : view.choice === noConcern ? "no-concern" : "about-colleague",
    label: labelOf(view),
    clause: behaviourOf(view)?.clause ?? "",
    effects: view.effects.map((id) => view.policy?.effectTest.effects.find((effect) => effect.id === id)?.label ?? id),
    subject,
    note: view.note,
    reviewOn: null,
    by: view.by,
  }));

const behaviourOf = ({ policy, choice }: View) => (policy ? findBehaviour(policy, choice) : undefined);

const labelOf = (view: View): string => (isConcern(view.choice) ? (behaviourOf(view)?.label ?? view.choice) : "");

type Part = Pick<EvidenceEntry, "type"> & Partial<Pick<EvidenceEntry, "label" | "clause" | "note" | "reviewOn">>;

const eventEntries = (policy: Policy | null, event: LedgerEvent, streams: ReadonlyMap<string, LoggedMessage>): readonly EvidenceEntry[] =>
  partsOf(policy, event).map(({ type, label = "", clause = "", note = "", reviewOn = null }, index) => ({
    key: `${event.list} ${event.key} ${index}`,
    at: event.occurredAt,
    type,
    label,
    clause,
    effects: [],
    subject: streams.get(event.stream)?.subject ?? "",
    note,
    reviewOn,
    by: event.by,
  }));

const isLetter = (event: LedgerEvent): event is EventOf<LetterKind> => isLetterKind(event.kind);

/** What an event adds to the log; most add one entry, and those that are not evidence none. */
const partsOf = (policy: Policy | null, event: LedgerEvent): readonly Part[] => {
  if (isLetter(event)) {
    const isWarning = event.kind === "warning.sent";
    return [{ type: isWarning ? "warning" : "notice", clause: (isWarning ? policy?.warning : policy?.restrictionNotice)?.clause ?? "", note: event.body.note }];
  }
  switch (event.kind) {
    case "breach.logged":
      return [{ type: "breach", clause: policy?.breach?.clause ?? "", note: event.body.note }];
    case "danger.acted":
      return [{ type: "danger", note: event.body.note }];
    case "post.removed":
      return [{ type: event.body.action === "deleted" ? "post-deleted" : "author-blocked" }];
    case "restriction.proposed":
      return [{ type: "proposed", note: event.body.why }];
    case "call.ended":
      return [{ type: "call-ended", note: event.body.reason }];
    case "needs.asked":
      return [{ type: needsTypes[event.body.answer], clause: policy?.needs?.clause ?? "", note: event.body.note }];
    case "communication.agreed":
      return agreed(policy, event);
    case "step.tried":
      return [{ type: "step-tried", ...labelled(policy?.softSteps, event.body.step), note: event.body.note }];
    case "process.explained":
      return [{ type: "explained", note: event.body.note }];
    case "notice.excepted":
      return [{ type: "notice-put-off", clause: policy?.restrictionNotice.clause ?? "", note: event.body.reason }];
    case "restriction.requested":
    case "request.answered":
      return [{ type: "request", label: event.body.reference, note: event.body.ask }];
    case "request.withdrawn":
      return [{ type: "request-withdrawn", note: event.body.reason }];
    case "request.approved":
      return [
        { type: "approved", label: measureLabels(policy, event), clause: policy?.authority.decidesClause ?? "", note: event.body.reasons, reviewOn: event.body.reviewOn },
        ...criteria(policy, event.body.criteria),
      ];
    case "request.refused":
      return [{ type: "refused", clause: policy?.authority.decidesClause ?? "", note: event.body.reasons }, ...criteria(policy, event.body.criteria)];
    case "request.sent-back":
      return [{ type: "sent-back", note: event.body.wanted }];
    case "review.opened":
      return [{ type: "review-asked", clause: policy?.review.clause ?? "", note: event.body.note }];
    case "review.decided":
      return [{ type: "review", clause: policy?.review.clause ?? "", note: event.body.reasons, reviewOn: event.body.reviewOn ?? null }];
    case "dispute.received":
      return [{ type: "dispute", clause: policy?.dispute?.clause ?? "", note: event.body.says }];
    case "dispute.message-refused":
      return [{ type: "dispute-message-refused", clause: policy?.dispute?.clause ?? "", note: event.body.reason }];
    case "dispute.decided":
      return [{ type: "dispute-decided", clause: policy?.dispute?.clause ?? "", note: event.body.reasons }];
    case "further-action.opened":
      return [{ type: "further-action", clause: policy?.furtherAction?.clause ?? "", note: event.body.what }];
    case "further-action.closed":
      return [{ type: "further-action-closed", clause: policy?.furtherAction?.clause ?? "", note: event.body.outcome }];
    case "police.reported":
      return [{ type: "police-reported", clause: policy?.police?.clause ?? "", note: event.body.note }];
    case "police.not-reported":
      return [{ type: "police-not-reported", clause: policy?.police?.clause ?? "", note: event.body.reason }];
    case "instruction.withdrawn":
      return [{ type: "ended", note: event.body.reason }];
    case "handling.checked":
      return shortcomings(policy, event);
    case "handling.action-done":
      return [{ type: "shortcoming-done", note: event.body.note }];
    default:
      // The compiler asks where a kind that is declared stands: above, or among those that are no entry of their own.
      event.kind satisfies KindWithoutEntry;
      return [];
  }
};

const needsTypes = { stated: "needs-stated", none: "needs-none", "no-answer": "needs-no-answer" } as const;

/** How to communicate, and each thing that is done differently, with the day on which it is looked at again. */
const agreed = (policy: Policy | null, { body }: EventOf<"communication.agreed">): readonly Part[] => [
  { type: "communication", note: [body.frequency, body.language, body.format, body.supporter].filter((part) => part !== "").join("; ") },
  ...body.adjustments.map(({ what, reviewOn }): Part => ({ type: "adjustment", clause: policy?.adjustments.clause ?? "", note: what, reviewOn })),
];

/** Each criterion as it was answered: a decision is as good as its reasons. */
const criteria = (policy: Policy | null, answers: EventOf<"request.approved">["body"]["criteria"]): readonly Part[] =>
  answers.map(({ criterion, verdict, reason }) => ({ type: `criterion-${verdict}`, ...labelled(policy?.criteria ?? undefined, criterion), note: reason }));

/** Every "no" of a check of our own handling, and what was to be done about it. */
const shortcomings = (policy: Policy | null, { body }: EventOf<"handling.checked">): readonly Part[] => [
  ...body.answers
    .filter(({ answer }) => answer === "no")
    .map(({ question, note }): Part => ({
      type: "shortcoming",
      label: policy?.handlingCheck?.questions.find(({ id }) => id === question)?.label ?? question,
      clause: policy?.handlingCheck?.clause ?? "",
      note,
    })),
  ...body.actions.map(({ what }): Part => ({ type: "shortcoming-action", note: what })),
];

const labelled = (known: readonly { readonly id: string; readonly label: string; readonly clause: string }[] | undefined, id: string): Pick<EvidenceEntry, "label" | "clause"> => {
  const found = known?.find((each) => each.id === id);
  return { label: found?.label ?? id, clause: found?.clause ?? "" };
};

const measureLabels = (policy: Policy | null, { body }: EventOf<"request.approved">): string =>
  body.measures.map(({ measure }) => policy?.measures.find(({ id }) => id === measure)?.label ?? measure).join("; ");
