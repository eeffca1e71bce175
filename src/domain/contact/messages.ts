import type { EventOf, LedgerEvent, Signatory } from "../ledger/event.ts";
import { inOrder } from "../ledger/order.ts";
import { isConcern, mustReportToPolice, needsEffect } from "../policy/behaviours.ts";
import { isHandler } from "../person/people.ts";
import { policyAt } from "../policy/policy-at.ts";
import type { Policy } from "../policy/types.ts";
import type { Settings } from "../settings.ts";
import type { Instant } from "../time.ts";
import { noConcern, type Channel, type TriageOutcome } from "./contact-events.ts";

/** One colleague's view of a message. Views stand side by side; nobody's cancels another's. */
export interface View {
  /** Key of the log entry. */
  readonly key: string;
  readonly by: Signatory;
  readonly at: Instant;
  readonly choice: string;
  readonly effects: readonly string[];
  readonly note: string;
  readonly detailed: boolean;
  readonly policyVersion: string;
  /** The policy that it was logged under, as it stood then; null when nobody here has it. */
  readonly policy: Policy | null;
}

/** A message and all that was logged about it. It counts once however many views it has. */
export interface LoggedMessage {
  readonly stream: string;
  readonly addressKey: string;
  readonly address: string;
  readonly subject: string;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly mailbox: string;
  readonly views: readonly View[];
  readonly writer: { readonly type: "person"; readonly person: string } | { readonly type: "someone-else" | "not-sure" } | null;
  readonly matterAnswers: Readonly<Record<string, "yes" | "no" | "not-sure">>;
  readonly triage: Triage | null;
  /** When a handler has looked at the concern, and who. */
  readonly considered: { readonly by: Signatory; readonly at: Instant; readonly note: string } | null;
}

export interface Triage {
  readonly outcome: TriageOutcome;
  readonly by: Signatory;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly dueOn: string | null;
  readonly passedTo: string;
}

/** Everything logged, by message stream. A message whose every entry was corrected has no views left. */
export const foldMessages = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, LoggedMessage> => {
  const messages = new Map<string, LoggedMessage>();
  // A message's events may arrive before its first log entry from another mailbox; the order settles them.
  for (const event of inOrder(events, ["Contacts"])) {
    const next = nextMessage(settings, messages.get(event.stream) ?? emptyMessage(event), event);
    messages.set(event.stream, next);
  }
  return messages;
};

const emptyMessage = (event: LedgerEvent): LoggedMessage => ({
  stream: event.stream,
  addressKey: event.addressKey,
  address: "",
  subject: "",
  channel: "email",
  receivedAt: event.occurredAt,
  mailbox: "",
  views: [],
  writer: null,
  matterAnswers: {},
  triage: null,
  considered: null,
});

const nextMessage = (settings: Settings, message: LoggedMessage, event: LedgerEvent): LoggedMessage => {
  switch (event.kind) {
    case "contact.logged":
      return withLog(settings, message, event);
    case "contact.detailed":
      return {
        ...message,
        views: message.views.map((view) =>
          isOwn(view, event, event.body.of) ? { ...view, effects: event.body.effects, note: event.body.note, detailed: true } : view,
        ),
      };
    case "contact.corrected":
      return { ...message, views: message.views.filter((view) => !isOwn(view, event, event.body.of)) };
    case "contact.attributed":
      return {
        ...message,
        writer:
          event.body.writer === "person"
            ? event.body.person === undefined
              ? message.writer
              : { type: "person", person: event.body.person }
            : { type: event.body.writer },
      };
    case "contact.matter-answered":
      return { ...message, matterAnswers: { ...message.matterAnswers, [event.body.instruction]: event.body.answer } };
    case "contact.triaged":
      return {
        ...message,
        receivedAt: message.subject === "" ? event.body.receivedAt : message.receivedAt,
        triage: {
          outcome: event.body.outcome,
          by: event.by,
          at: event.occurredAt,
          receivedAt: event.body.receivedAt,
          dueOn: event.body.dueOn ?? null,
          passedTo: event.body.passedTo,
        },
      };
    case "concern.considered":
      return isHandler(settings, event) ? { ...message, considered: { by: event.by, at: event.occurredAt, note: event.body.note } } : message;
    default:
      return message;
  }
};

const isOwn = (view: View, event: LedgerEvent, key: string): boolean => view.key === key && view.by.oid === event.by.oid;

const withLog = (settings: Settings, message: LoggedMessage, event: EventOf<"contact.logged">): LoggedMessage => ({
  ...message,
  address: event.body.address,
  subject: event.body.subject,
  channel: event.body.channel,
  receivedAt: event.body.receivedAt,
  mailbox: message.mailbox || event.body.mailbox,
  // A concern that a handler has not seen waits, although they looked at the message before.
  considered: isConcern(event.body.choice) ? null : message.considered,
  views: [
    // A colleague has one view: logging again replaces their own.
    ...message.views.filter((view) => view.by.oid !== event.by.oid),
    {
      key: event.key,
      by: event.by,
      at: event.occurredAt,
      choice: event.body.choice,
      effects: [],
      note: "",
      detailed: false,
      policyVersion: event.policyVersion,
      policy: policyAt(settings, event.policyVersion, event.recordedAt) ?? null,
    },
  ],
});

/** What is still to be given in a view: the effect where the policy asks for one, and a note on any concern. */
export const isUnfinished = (policy: Policy, view: View): boolean =>
  isConcern(view.choice) && (!view.detailed || (needsEffect(policy, view.choice) && view.effects.length === 0));

/** Logged conduct that a manager has not looked at yet, oldest first. */
export const concernsWaiting = (messages: Iterable<LoggedMessage>): readonly LoggedMessage[] =>
  [...messages]
    .filter((message) => message.considered === null && message.views.some((view) => isConcern(view.choice)))
    .toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1));

/** Messages in which a behaviour was seen for which the policy makes a police report compulsory. */
export const needsPoliceReport = (policy: Policy, message: LoggedMessage): boolean =>
  message.views.some((view) => mustReportToPolice(policy, view.choice));

/** The choice under which a message is counted: the first concern that anyone saw, else no concern. It counts once. */
export const countedChoice = (message: LoggedMessage): string | null => {
  const concern = message.views.find((view) => isConcern(view.choice));
  if (concern) return concern.choice;
  return message.views.length > 0 ? (message.views[0]?.choice ?? noConcern) : null;
};

export interface ContactCounts {
  readonly today: number;
  readonly sevenDays: number;
  readonly thirtyDays: number;
}
