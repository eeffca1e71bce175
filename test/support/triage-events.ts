import type { TriageOutcome } from "../../src/domain/policy/vocabulary.ts";
import type { EventOf, LedgerEvent } from "../../src/domain/events/event.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import type { Instant } from "../../src/domain/base/time.ts";
import { event, personas, type EventOptions } from "./events.ts";

interface SaidOptions {
  readonly by?: Signatory;
  readonly at?: Instant;
  readonly key?: string;
}

/** Beside a message that was logged, an hour after it unless told otherwise. */
const beside = (message: LedgerEvent, { by = personas.staff, at = "2026-11-20T11:00:00Z", key }: SaidOptions): EventOptions => ({
  by,
  at,
  ...(key !== undefined && { key }),
  stream: message.stream,
  addressKey: message.addressKey,
});

/** Somebody read a message and says what it is. */
export const triagedAs = (
  message: LedgerEvent,
  outcome: TriageOutcome,
  options: SaidOptions & { readonly dueOn?: string; readonly passedTo?: string } = {},
): EventOf<"contact.triaged"> =>
  event(
    "contact.triaged",
    { outcome, receivedAt: "2026-11-20T10:00:00Z", passedTo: options.passedTo ?? "Information desk", ...(options.dueOn !== undefined && { dueOn: options.dueOn }) },
    beside(message, options),
  );

export const undone = (triaged: LedgerEvent, options: SaidOptions = {}): EventOf<"triage.undone"> =>
  event("triage.undone", { of: triaged.key, reason: "" }, beside(triaged, { at: "2026-11-20T12:00:00Z", ...options }));

export const taskDone = (triaged: LedgerEvent, options: SaidOptions = {}): EventOf<"task.done"> =>
  event("task.done", { of: triaged.key, note: "Answered by letter." }, beside(triaged, { at: "2026-11-20T13:00:00Z", ...options }));

export const breachOf = (message: LedgerEvent, instruction: string, options: SaidOptions = {}): EventOf<"breach.logged"> =>
  event("breach.logged", { instruction, note: "" }, beside(message, options));

export const dangerOf = (message: LedgerEvent, options: SaidOptions = {}): EventOf<"danger.acted"> =>
  event("danger.acted", { called: "police", at: "2026-11-20T11:00:00Z", note: "" }, beside(message, options));

export const correctionOf = (entry: LedgerEvent, options: SaidOptions = {}): EventOf<"contact.corrected"> =>
  event("contact.corrected", { of: entry.key, reason: "" }, beside(entry, { at: "2026-11-20T12:00:00Z", ...options }));
