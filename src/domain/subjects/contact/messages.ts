import { defineFold, foldAll, kindsIn, type KindIn } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { effectsMissing, isConcern } from "../../policy/behaviours.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";
import type { Channel, ContentKind } from "../../policy/vocabulary.ts";
import { entryOf, isOwn, type Entry } from "./entry.ts";
import { withFacts, withoutFacts } from "./logged-facts.ts";
import { createPlaces, streamOfKey, type Place } from "./message-places.ts";
import { heldTriages, triageOf, weightiest, type Triage } from "./triage.ts";

/** One colleague's view of a message. Views stand side by side; nobody's cancels another's. */
export interface View extends Entry {
  readonly choice: string;
  readonly effects: readonly string[];
  readonly note: string;
  /** What it carries that is itself the problem; null when nothing is. None of it is ever shown here. */
  readonly content: ContentKind | null;
  readonly detailed: boolean;
  readonly policyVersion: string;
  /** The policy that it was logged under, as it stood then; null when nobody here has it. */
  readonly policy: Policy | null;
}

/** What an instruction in force does not allow was done all the same. */
export interface Breach extends Entry {
  readonly instruction: string;
  readonly note: string;
}

/** Somebody acted on a danger. `calledAt` is when they called. */
export interface DangerAct extends Entry {
  readonly called: BodyOf<"danger.acted">["called"];
  readonly calledAt: Instant;
  readonly note: string;
}

interface CallEnded extends Entry, BodyOf<"call.ended"> {}

interface PostRemoved extends Entry, BodyOf<"post.removed"> {}

/** A message and all that was logged about it. It counts once however many views it has. */
export interface LoggedMessage {
  readonly stream: string;
  readonly addressKey: string;
  /** Empty unless it was logged by hand for a person: an email is somebody's by its address. */
  readonly personKey: string;
  readonly address: string;
  readonly subject: string;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly mailbox: string;
  readonly minutes: number | null;
  readonly caseReference: string;
  readonly evidenceAt: string;
  readonly views: readonly View[];
  readonly writer: { readonly type: "person"; readonly person: string } | { readonly type: "someone-else" | "not-sure" } | null;
  readonly matterAnswers: Readonly<Record<string, "yes" | "no" | "not-sure">>;
  /** All that hold and were not undone. */
  readonly triages: readonly Triage[];
  /** The one of them that weighs most. */
  readonly triage: Triage | null;
  readonly breaches: readonly Breach[];
  readonly dangers: readonly DangerAct[];
  readonly call: CallEnded | null;
  readonly post: PostRemoved | null;
  /** When a handler has looked at the concern, and who. */
  readonly considered: { readonly by: Signatory; readonly at: Instant; readonly note: string } | null;
  /** Rows that say something else of whose message it is, its subject, its channel or its date. What they say of that is not taken. */
  readonly differing: readonly EventOf<"contact.logged">[] | undefined;
  /** Rows that complete, take back or settle what is not there, or is somebody else's: they have no effect. */
  readonly idle: readonly LedgerEvent[] | undefined;
}

/** Everything logged, by message stream. A message whose every entry was corrected has no views left. */
export const messagesFold = defineFold({
  // A check of a mailbox is about no message.
  kinds: kindsIn("Contacts").filter((kind) => kind !== "mailbox.checked"),
  bucket: ({ stream }) => streamOfKey(stream),
  fold: (settings, events): ReadonlyMap<string, LoggedMessage> => messagesOf(settings, events),
});

/** Tells a row that has nothing to act on in a message as it stood before it. `proposals` are those in the streams of the message. */
type TellIdle = (message: LoggedMessage, event: LedgerEvent, proposals: readonly LedgerEvent[]) => boolean;

/** What the events of some messages make, in the order of the ledger. Which rows are idle is told where somebody is to be told of them. */
export const messagesOf = (settings: Settings, events: readonly EventOf<KindIn<"Contacts">>[], isIdle?: TellIdle): ReadonlyMap<string, LoggedMessage> => {
  const messages = new Map<string, LoggedMessage>();
  const proposals: EventOf<"restriction.proposed">[] = [];
  const { placeOf } = createPlaces();
  const logged = new Set<string>();
  // A message's events may arrive before its first log entry from another mailbox; the order settles them.
  for (const event of events) {
    // It is about no message: only what takes it back is to be told from what takes nothing back.
    if (event.kind === "restriction.proposed") {
      proposals.push(event);
      continue;
    }
    const stream = placeOf(event);
    const message = messages.get(stream) ?? emptyMessage(stream, event);
    const next = nextMessage(settings, message, event, logged.has(stream));
    messages.set(stream, isIdle?.(message, event, proposals) ? { ...next, idle: [...(next.idle ?? []), event] } : next);
    if (event.kind === "contact.logged") logged.add(stream);
  }
  for (const [stream, message] of messages) {
    if (message.triages.length === 0) continue;
    const triages = heldTriages(message.triages);
    messages.set(stream, { ...message, triages, triage: weightiest(triages) });
  }
  return messages;
};

/** Which messages share a key, by the stream of the key. Of keys that say no more than their message, none. */
export const placesFold = defineFold({
  kinds: messagesFold.kinds,
  bucket: ({ stream }) => streamOfKey(stream),
  fold: (_settings, events): ReadonlyMap<string, readonly Place[]> => {
    const { placeOf, ofKeys } = createPlaces();
    for (const event of events) placeOf(event);
    return ofKeys();
  },
});

export const foldMessages = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, LoggedMessage> => foldAll(messagesFold, settings, events);

const emptyMessage = (stream: string, { addressKey, occurredAt }: LedgerEvent): LoggedMessage => ({ ...nothingLogged, stream, addressKey, receivedAt: occurredAt });

const nothingLogged: Omit<LoggedMessage, "addressKey" | "receivedAt" | "stream"> = {
  personKey: "",
  address: "",
  subject: "",
  channel: "email",
  mailbox: "",
  minutes: null,
  caseReference: "",
  evidenceAt: "",
  views: [],
  writer: null,
  matterAnswers: {},
  triages: [],
  triage: null,
  breaches: [],
  dangers: [],
  call: null,
  post: null,
  considered: null,
  differing: undefined,
  idle: undefined,
};

/** `isLogged`: an entry of it came before, by which its facts stand. */
const nextMessage = (settings: Settings, message: LoggedMessage, event: LedgerEvent, isLogged: boolean): LoggedMessage => {
  switch (event.kind) {
    case "contact.logged":
      return withLog(settings, message, event, isLogged);
    case "contact.detailed":
      return { ...message, views: message.views.map((view) => (isOwn(view, event, event.body.of) ? withDetail(view, event) : view)) };
    case "contact.corrected":
      return withoutEntry(message, event);
    case "contact.attributed":
      return { ...message, writer: writerOf(event) ?? message.writer };
    case "contact.matter-answered":
      return { ...message, matterAnswers: { ...message.matterAnswers, [event.body.instruction]: event.body.answer } };
    case "contact.triaged":
      return {
        ...message,
        receivedAt: !isLogged && message.triages.length === 0 ? event.body.receivedAt : message.receivedAt,
        triages: [...message.triages, triageOf(settings, event)],
      };
    case "triage.undone":
      return { ...message, triages: message.triages.filter((triage) => !isOwn(triage, event, event.body.of)) };
    case "task.done": {
      const done = { by: event.by, at: event.occurredAt, note: event.body.note };
      return { ...message, triages: message.triages.map((triage) => (triage.key === event.body.of && triage.done === null ? { ...triage, done } : triage)) };
    }
    case "breach.logged":
      return { ...message, breaches: [...message.breaches, { ...entryOf(event), ...event.body }] };
    case "danger.acted": {
      const { called, at, note } = event.body;
      return { ...message, dangers: [...message.dangers, { ...entryOf(event), called, calledAt: at, note }] };
    }
    case "call.ended":
      return { ...message, call: { ...entryOf(event), ...event.body } };
    case "post.removed":
      return { ...message, post: { ...entryOf(event), ...event.body } };
    case "concern.considered":
      return { ...message, considered: { by: event.by, at: event.occurredAt, note: event.body.note } };
    default:
      return message;
  }
};

const withLog = (settings: Settings, message: LoggedMessage, event: EventOf<"contact.logged">, isLogged: boolean): LoggedMessage => ({
  ...(isLogged ? withoutFacts(message, event) : withFacts(message, event)),
  // A concern that a handler has not seen waits, although they looked at the message before.
  considered: isConcern(event.body.choice) ? null : message.considered,
  views: [
    // A colleague has one view: logging again replaces their own.
    ...message.views.filter((view) => view.by.oid !== event.by.oid),
    {
      // Not `...entryOf(event)`: engines add fields to a spread one by one, at ten times the cost, and this is once per message of a register.
      key: event.key,
      by: event.by,
      at: event.occurredAt,
      choice: event.body.choice,
      effects: [],
      note: "",
      content: event.body.content ?? null,
      detailed: false,
      policyVersion: event.policyVersion,
      policy: policyAt(settings, event.policyVersion, event.recordedAt) ?? null,
    },
  ],
});

const withDetail = (view: View, { body }: EventOf<"contact.detailed">): View => ({
  ...view,
  effects: body.effects,
  note: body.note,
  content: body.content ?? null,
  detailed: true,
});

/** What its author took back is in the ledger still, and counts no longer. */
const withoutEntry = (message: LoggedMessage, event: EventOf<"contact.corrected">): LoggedMessage => {
  const stays = (entry: Entry): boolean => !isOwn(entry, event, event.body.of);
  const { call, post } = message;
  const isOfEntry = (entry: CallEnded | PostRemoved): boolean => entry.of === event.body.of && entry.by.oid === event.by.oid;
  return {
    ...message,
    views: message.views.filter(stays),
    breaches: message.breaches.filter(stays),
    dangers: message.dangers.filter(stays),
    call: call && stays(call) && !isOfEntry(call) ? call : null,
    post: post && stays(post) && !isOfEntry(post) ? post : null,
  };
};

const writerOf = ({ body }: EventOf<"contact.attributed">): LoggedMessage["writer"] => {
  if (body.writer !== "person") return { type: body.writer };
  return body.person === undefined ? null : { type: "person", person: body.person };
};

/** What is still to be given in a view: the effect where the policy asks for one, and a note on any concern. */
export const isUnfinished = (policy: Policy, view: View): boolean => isConcern(view.choice) && (!view.detailed || effectsMissing(policy, view.choice, view.effects));

export interface ContactCounts {
  readonly today: number;
  readonly sevenDays: number;
  readonly thirtyDays: number;
}
