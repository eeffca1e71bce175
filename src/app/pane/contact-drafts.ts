import type { ContentKind, TriageOutcome } from "../../domain/policy/vocabulary.ts";
import { triagedBody } from "../../domain/subjects/contact/triage.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { dangerStream } from "../../domain/ledger/streams.ts";
import type { IdsDep } from "../ports.ts";
import type { Receipt } from "./header-facts.ts";
import { isKeptOut } from "./kept-out.ts";
import type { ReadMessage } from "./read-message.ts";
import type { Work } from "../work.ts";

type ContactKind = Extract<Kind, `contact.${string}` | "triage.undone" | "breach.logged" | "danger.acted" | "restriction.proposed">;

type Place = Pick<EventDraft, "stream" | "addressKey" | "personKey">;

/** Everything about a click is fixed here: key, time and policy. A retry changes none of it. */
const draftAt = <K extends ContactKind>(work: Work & IdsDep, place: Place, kind: K, body: BodyOf<K>): EventDraft =>
  ({
    kind,
    body,
    key: `${kind}:${work.newId()}`,
    ...place,
    // What is said about an entry comes after it, also where a clock cannot tell the two apart.
    sequence: kind === "contact.logged" ? 0 : 1,
    occurredAt: work.clock.now(),
    policyVersion: work.policyVersion,
  }) as EventDraft;

const draft = <K extends ContactKind>(work: Work & IdsDep, read: ReadMessage, kind: K, body: BodyOf<K>): EventDraft =>
  draftAt(work, { stream: read.stream, addressKey: read.sender.addressKey, personKey: "" }, kind, body);

/** A message of which it is known when it came. */
export interface ReceivedMessage extends ReadMessage {
  readonly receipt: Receipt;
}

export const isReceived = (read: ReadMessage): read is ReceivedMessage => read.receipt !== null;

/** Whether it may be logged: when it came and whose it is are known, and the body does not keep it out of the records. */
export const mayBeLogged = (work: Work, read: ReadMessage): read is ReceivedMessage => isReceived(read) && read.through?.author !== null && !isKeptOut(work.settings, read);

export const logDraft = (work: Work & IdsDep, read: ReceivedMessage, choice: string): EventDraft =>
  draft(work, read, "contact.logged", {
    choice,
    channel: "email",
    address: read.sender.address,
    // A mail's parts have no limit of their own; the ledger's have, and a longer row could not be read back.
    subject: read.open.subject.slice(0, 1000),
    receivedAt: read.receipt.at,
    mailbox: read.open.mailbox.slice(0, 1000),
    internetMessageId: read.open.internetMessageId.slice(0, 2000),
  });

/** Undo is a correction: the entry stays in the ledger and no longer counts. */
export const correctionDraft = (work: Work & IdsDep, read: ReadMessage, of: string): EventDraft => draft(work, read, "contact.corrected", { of, reason: "" });

/** The longest note, in characters. */
export const noteLimit = 4000;

export interface EntryDetail {
  readonly effects: readonly string[];
  readonly note: string;
  /** What the message carries that is itself the problem; null when nothing is. */
  readonly content: ContentKind | null;
}

export const detailDraft = (work: Work & IdsDep, read: ReadMessage, { of, effects, note, content }: EntryDetail & { readonly of: string }): EventDraft =>
  draft(work, read, "contact.detailed", { of, effects, note: note.slice(0, noteLimit), ...(content !== null && { content }) });

export type WriterChoice = { readonly type: "person"; readonly person: string } | { readonly type: "someone-else" | "not-sure" };

export const writerDraft = (work: Work & IdsDep, read: ReadMessage, writer: WriterChoice): EventDraft =>
  draft(work, read, "contact.attributed", {
    writer: writer.type,
    ...(writer.type === "person" && { person: writer.person }),
  });

export interface MatterAnswer {
  readonly instruction: string;
  readonly answer: "yes" | "no" | "not-sure";
}

export const matterDraft = (work: Work & IdsDep, read: ReadMessage, { instruction, answer }: MatterAnswer): EventDraft =>
  draft(work, read, "contact.matter-answered", { instruction, answer });

/** One message is read, and this is what it is. There is no way to say so of several at once. */
export const triageDraft = (work: Work & IdsDep, read: ReceivedMessage, outcome: TriageOutcome): EventDraft =>
  draft(work, read, "contact.triaged", triagedBody(work.settings, outcome, read.receipt.at));

export const undoTriageDraft = (work: Work & IdsDep, read: ReadMessage, of: string): EventDraft => draft(work, read, "triage.undone", { of, reason: "" });

/** The longest note on a breach, in characters. */
export const breachNoteLimit = 2000;

export const breachDraft = (work: Work & IdsDep, read: ReadMessage, { instruction, note }: { readonly instruction: string; readonly note: string }): EventDraft =>
  draft(work, read, "breach.logged", { instruction, note: note.trim().slice(0, breachNoteLimit) });

export type DangerCalled = BodyOf<"danger.acted">["called"];

/** Who was called about a danger, beside the message that is open or apart from any: it waits for nothing. */
export const dangerDraft = (work: Work & IdsDep, read: ReadMessage | null, called: DangerCalled): EventDraft =>
  draftAt(work, { stream: read?.stream ?? dangerStream(work.newId()), addressKey: read?.sender.addressKey ?? "", personKey: "" }, "danger.acted", {
    called,
    at: work.clock.now(),
    note: "",
  });

/** A colleague thinks that a restriction is needed. `personKey` is empty when the sender is no recorded person. */
export const proposalDraft = (work: Work & IdsDep, read: ReadMessage, { personKey, why }: { readonly personKey: string; readonly why: string }): EventDraft =>
  draftAt(work, { stream: read.stream, addressKey: read.sender.addressKey, personKey }, "restriction.proposed", { why: why.trim().slice(0, noteLimit) });
