import type { ContentKind, TriageOutcome } from "../../domain/policy/vocabulary.ts";
import { triagedBody } from "../../domain/subjects/contact/triage.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { dangerStream } from "../../domain/ledger/keys.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ClockDep, IdsDep } from "../ports.ts";
import type { ReadMessage } from "./read-message.ts";

type ContactKind = Extract<Kind, `contact.${string}` | "triage.undone" | "breach.logged" | "danger.acted" | "restriction.proposed">;

type DraftDeps = ClockDep & IdsDep;

type Place = Pick<EventDraft, "stream" | "addressKey" | "personKey">;

/** Everything about a click is fixed here: key, time and policy. A retry changes none of it. */
const draftAt = <K extends ContactKind>(deps: DraftDeps, settings: Settings, place: Place, kind: K, body: BodyOf<K>): EventDraft =>
  ({
    kind,
    body,
    key: `${kind}:${deps.newId()}`,
    ...place,
    // What is said about an entry comes after it, also where a clock cannot tell the two apart.
    sequence: kind === "contact.logged" ? 0 : 1,
    occurredAt: deps.clock.now(),
    policyVersion: settings.policy,
  }) as EventDraft;

const draft = <K extends ContactKind>(deps: DraftDeps, settings: Settings, read: ReadMessage, kind: K, body: BodyOf<K>): EventDraft =>
  draftAt(deps, settings, { stream: read.stream, addressKey: read.sender.addressKey, personKey: "" }, kind, body);

export const logDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, choice: string): EventDraft =>
  draft(deps, settings, read, "contact.logged", {
    choice,
    channel: "email",
    // A mail's parts have no limit of their own; the ledger's have, and a longer row could not be read back.
    address: read.sender.address.slice(0, 1000),
    subject: read.open.subject.slice(0, 1000),
    receivedAt: read.open.receivedAt,
    mailbox: read.open.mailbox.slice(0, 1000),
    internetMessageId: read.open.internetMessageId.slice(0, 2000),
  });

/** Undo is a correction: the entry stays in the ledger and no longer counts. */
export const correctionDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, of: string): EventDraft =>
  draft(deps, settings, read, "contact.corrected", { of, reason: "" });

/** The longest note, in characters. */
export const noteLimit = 4000;

export interface EntryDetail {
  readonly effects: readonly string[];
  readonly note: string;
  /** What the message carries that is itself the problem; null when nothing is. */
  readonly content: ContentKind | null;
}

export const detailDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, of: string, { effects, note, content }: EntryDetail): EventDraft =>
  draft(deps, settings, read, "contact.detailed", { of, effects, note: note.slice(0, noteLimit), ...(content !== null && { content }) });

export type WriterChoice = { readonly type: "person"; readonly person: string } | { readonly type: "someone-else" | "not-sure" };

export const writerDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, writer: WriterChoice): EventDraft =>
  draft(deps, settings, read, "contact.attributed", {
    writer: writer.type,
    ...(writer.type === "person" && { person: writer.person }),
  });

export const matterDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, instruction: string, answer: "yes" | "no" | "not-sure"): EventDraft =>
  draft(deps, settings, read, "contact.matter-answered", { instruction, answer });

/** One message is read, and this is what it is. There is no way to say so of several at once. */
export const triageDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, outcome: TriageOutcome): EventDraft => {
  return draft(deps, settings, read, "contact.triaged", triagedBody(settings, outcome, read.open.receivedAt));
};

export const undoTriageDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, of: string): EventDraft => draft(deps, settings, read, "triage.undone", { of, reason: "" });

/** The longest note on a breach, in characters. */
export const breachNoteLimit = 2000;

export const breachDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, instruction: string, note: string): EventDraft =>
  draft(deps, settings, read, "breach.logged", { instruction, note: note.trim().slice(0, breachNoteLimit) });

export type DangerCalled = BodyOf<"danger.acted">["called"];

/** Who was called about a danger, beside the message that is open or apart from any: it waits for nothing. */
export const dangerDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage | null, called: DangerCalled): EventDraft =>
  draftAt(deps, settings, { stream: read?.stream ?? dangerStream(deps.newId()), addressKey: read?.sender.addressKey ?? "", personKey: "" }, "danger.acted", {
    called,
    at: deps.clock.now(),
    note: "",
  });

/** A colleague thinks that a restriction is needed. `personKey` is empty when the sender is no recorded person. */
export const proposalDraft = (deps: DraftDeps, settings: Settings, read: ReadMessage, personKey: string, why: string): EventDraft =>
  draftAt(deps, settings, { stream: read.stream, addressKey: read.sender.addressKey, personKey }, "restriction.proposed", { why: why.trim().slice(0, noteLimit) });
