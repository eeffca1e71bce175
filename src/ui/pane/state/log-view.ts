import type { LocalAnswer } from "../../../app/pane/local-answer.ts";
import type { OutboxEntry } from "../../../app/ports.ts";
import { isUnfinished, type View } from "../../../domain/subjects/contact/messages.ts";
import type { Policy } from "../../../domain/policy/types.ts";

/** How far a click has come. `kept`: on this device only. `refused`: on this device only, and the records will not take it. */
export type Progress = "kept" | "logged" | "refused";

export const progressOf = (pending: readonly OutboxEntry[], key: string): Progress => {
  const kept = pending.find(({ draft }) => draft.key === key);
  if (!kept) return "logged";
  return kept.refusal === null ? "kept" : "refused";
};

/** The reader's own view of the open message, and how far it has come. */
export interface OwnView {
  readonly view: View;
  readonly progress: Progress;
  readonly detailKept: boolean;
  readonly unfinished: boolean;
}

export const viewOwn = (policy: Policy, oid: string, { message, pending }: Pick<LocalAnswer, "message" | "pending">): OwnView | null => {
  const view = message?.views.find(({ by }) => by.oid === oid);
  if (!view) return null;
  return {
    view,
    progress: progressOf(pending, view.key),
    detailKept: pending.some(({ draft }) => draft.kind === "contact.detailed" && "of" in draft.body && draft.body.of === view.key),
    // What is asked for is what the policy asked when it was logged.
    unfinished: isUnfinished(view.policy ?? policy, view),
  };
};

export const viewColleagues = (oid: string, { message }: Pick<LocalAnswer, "message">): readonly View[] => (message?.views ?? []).filter(({ by }) => by.oid !== oid);

/** What the records refused, about any message: a person must see it. */
export const refusedEntries = (outbox: readonly OutboxEntry[]): readonly OutboxEntry[] => outbox.filter(({ by, refusal }) => by !== null && refusal !== null);

/** What is sent by itself. Until it is known who is signed in, that is everything which nobody refused. */
export const waitingEntries = (outbox: readonly OutboxEntry[], isConfirmed: boolean): readonly OutboxEntry[] =>
  outbox.filter(({ by, refusal }) => refusal === null && (by !== null || !isConfirmed));

/** What an earlier window kept before it was known who was signed in: somebody must say whose it is. */
export const unclaimedEntries = (outbox: readonly OutboxEntry[], isConfirmed: boolean): readonly OutboxEntry[] => (isConfirmed ? outbox.filter(({ by }) => by === null) : []);
