import { by } from "../../base/compare.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import { handlingStream } from "../../ledger/streams.ts";
import { lastRows } from "../../ledger/last-rows.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { policyAt } from "../../policy/policy-at.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day, Instant } from "../../base/time.ts";

export type HandlingAnswer = BodyOf<"handling.checked">["answers"][number];

/** Our own handling of a person's matter, looked at question by question (002 section 4, 003 section 7). */
export interface HandlingCheck {
  /** Its id, as requests name it. */
  readonly check: string;
  readonly key: string;
  readonly personKey: string;
  readonly by: Signatory;
  readonly at: Instant;
  readonly answers: readonly HandlingAnswer[];
  readonly actions: readonly HandlingAction[];
  /** The last row of its stream, counted or not, which the next one follows. */
  readonly last: LedgerEvent;
  readonly policyVersion: string;
  readonly policy: Policy | null;
}

/** What somebody is to do about a "no". A shortcoming is open until it is done. */
export interface HandlingAction {
  readonly id: string;
  readonly question: string;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: Day;
  readonly done: { readonly by: Signatory; readonly on: Day; readonly note: string } | null;
}

/** Every check by person, newest first. Rows by people who were no handlers use up a number and nothing else. */
export const handlingFold = defineFold({
  kinds: ["handling.checked", "handling.action-done"],
  bucket: "person",
  readsVoid: true,
  fold: (settings, events): ReadonlyMap<string, readonly HandlingCheck[]> => {
    const checks = new Map<string, HandlingCheck>();
    const lastRow = lastRows<LedgerEvent>(events);
    for (const event of events.filter(({ verdict }) => verdict.counts)) {
      // A check is one person's: what is said of it under another does not reach it.
      const id = `${event.personKey} ${event.body.check}`;
      const known = checks.get(id);
      if (event.kind === "handling.checked" && !known) checks.set(id, newCheck(settings, event, lastRow("Requests", handlingStream(event.body.check)) ?? event));
      if (event.kind === "handling.action-done" && known) checks.set(id, withDone(known, event));
    }
    const byPerson = new Map<string, readonly HandlingCheck[]>();
    for (const check of checks.values()) byPerson.set(check.personKey, [check, ...(byPerson.get(check.personKey) ?? [])]);
    return byPerson;
  },
});

export const foldHandling = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly HandlingCheck[]> => foldAll(handlingFold, settings, events);

const newCheck = (settings: Settings, event: EventOf<"handling.checked">, last: LedgerEvent): HandlingCheck => ({
  check: event.body.check,
  key: event.key,
  personKey: event.personKey,
  by: event.by,
  at: event.occurredAt,
  answers: event.body.answers,
  actions: event.body.actions.map((action) => ({ ...action, done: null })),
  last,
  policyVersion: event.policyVersion,
  policy: policyAt(settings, event.policyVersion, event.recordedAt) ?? null,
});

const withDone = (check: HandlingCheck, event: EventOf<"handling.action-done">): HandlingCheck => ({
  ...check,
  actions: check.actions.map((action) =>
    action.id === event.body.action && action.done === null ? { ...action, done: { by: event.by, on: event.body.on, note: event.body.note } } : action,
  ),
});

/** Something that was found wanting, and the check that found it. */
export interface Shortcoming {
  readonly check: HandlingCheck;
  readonly action: HandlingAction;
}

/** What was found wanting in any check and is not put right yet, earliest due first. */
export const openShortcomings = (checks: readonly HandlingCheck[]): readonly Shortcoming[] =>
  checks
    .flatMap((check) => check.actions.filter(({ done }) => done === null).map((action) => ({ check, action })))
    .toSorted(
      by(
        ({ action }) => action.dueOn,
        ({ check }) => check.key,
        ({ action }) => action.id,
      ),
    );
