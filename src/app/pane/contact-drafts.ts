import type { TriageOutcome } from "../../domain/contact/contact-events.ts";
import type { EventDraft } from "../../domain/ledger/event.ts";
import type { BodyOf, Kind } from "../../domain/ledger/kinds.ts";
import type { Settings } from "../../domain/settings.ts";
import { addWorkingDays, dayOf } from "../../domain/time.ts";
import type { ClockDep, IdsDep } from "../ports.ts";
import type { ReadMessage } from "./read-message.ts";

type ContactKind = Extract<Kind, `contact.${string}` | `concern.${string}`>;

/** Everything about an event on a message is fixed here, at the click: key, time and policy. A retry changes none of it. */
const draft = <K extends ContactKind>(deps: ClockDep & IdsDep, settings: Settings, read: ReadMessage, kind: K, body: BodyOf<K>): EventDraft =>
  ({
    kind,
    body,
    key: `${kind}:${deps.newId()}`,
    stream: read.stream,
    // What is said about an entry comes after it, also where a clock cannot tell the two apart.
    sequence: kind === "contact.logged" ? 0 : 1,
    occurredAt: deps.clock.now(),
    personKey: "",
    addressKey: read.sender.addressKey,
    policyVersion: settings.policy,
  }) as EventDraft;

export const logDraft = (deps: ClockDep & IdsDep, settings: Settings, read: ReadMessage, choice: string): EventDraft =>
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
export const correctionDraft = (deps: ClockDep & IdsDep, settings: Settings, read: ReadMessage, of: string): EventDraft =>
  draft(deps, settings, read, "contact.corrected", { of, reason: "" });

/** The longest note, in characters. */
export const noteLimit = 4000;

export const detailDraft = (
  deps: ClockDep & IdsDep,
  settings: Settings,
  read: ReadMessage,
  of: string,
  detail: { readonly effects: readonly string[]; readonly note: string },
): EventDraft => draft(deps, settings, read, "contact.detailed", { of, effects: detail.effects, note: detail.note.slice(0, noteLimit) });

export type WriterChoice = { readonly type: "person"; readonly person: string } | { readonly type: "someone-else" | "not-sure" };

export const writerDraft = (deps: ClockDep & IdsDep, settings: Settings, read: ReadMessage, writer: WriterChoice): EventDraft =>
  draft(deps, settings, read, "contact.attributed", {
    writer: writer.type,
    ...(writer.type === "person" && { person: writer.person }),
  });

export const matterDraft = (
  deps: ClockDep & IdsDep,
  settings: Settings,
  read: ReadMessage,
  instruction: string,
  answer: "yes" | "no" | "not-sure",
): EventDraft => draft(deps, settings, read, "contact.matter-answered", { instruction, answer });

/** Each answer but "none of these" goes to the desk that Settings names for it; its clock runs from receipt, in working days. */
export const triageDraft = (deps: ClockDep & IdsDep, settings: Settings, read: ReadMessage, outcome: TriageOutcome): EventDraft => {
  const received = dayOf(read.open.receivedAt, settings.timeZone);
  const desk = outcome === "none-of-these" ? null : settings.desks[outcome];
  return draft(deps, settings, read, "contact.triaged", {
    outcome,
    receivedAt: read.open.receivedAt,
    passedTo: desk?.name ?? "",
    ...(desk && { dueOn: addWorkingDays(received, desk.workingDays, settings.holidays) }),
  });
};
