import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { holdStream } from "../../domain/ledger/streams.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Hold } from "../../domain/subjects/disposal/holds.ts";
import { readGrounds } from "../grounds/read-grounds.ts";
import type { AppendError } from "../ledger/append.ts";
import { appendStep, asSeen, endOfStream } from "../ledger/append-step.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

export type HoldError = AppendError | { readonly type: "reason-missing" | "person-missing" };

/** A person whose records are to be kept, and why. */
export interface HoldToPlace {
  readonly personKey: string;
  readonly reason: string;
  /** All that this device knows of the ledger. */
  readonly events: readonly LedgerEvent[];
}

/** A hold that is to end, and why. */
export interface HoldToLift {
  readonly hold: Hold;
  readonly reason: string;
  /** All that this device knows of the ledger. */
  readonly events: readonly LedgerEvent[];
}

/** Keeps a person's records beyond their time, such as for a claim or an inquiry. For handlers. */
export const placeHold = async (work: RecordingWork, { personKey, reason, events }: HoldToPlace): Promise<Result<void, HoldError>> => {
  if (personKey === "") return err({ type: "person-missing" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  return writeStep(work, personKey, events, (place) => onlineDraft(work, "hold.placed", { body: { reason: reason.trim() }, ...place }));
};

/** Ends a hold. The person's records are listed again as soon as their time is over. For handlers. */
export const liftHold = async (work: RecordingWork, { hold, reason, events }: HoldToLift): Promise<Result<void, HoldError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  return writeStep(work, hold.personKey, events, (place) => onlineDraft(work, "hold.lifted", { body: { of: hold.key, reason: reason.trim() }, ...place }));
};

/** Writes the next step of somebody's holds, unless another was there first that this device has not seen. */
const writeStep = async (work: RecordingWork, personKey: string, events: readonly LedgerEvent[], draft: (place: DraftPlace) => EventDraft): Promise<Result<void, HoldError>> => {
  const known = await readGrounds(work, personKey);
  if (!known.ok) return known;
  const stream = holdStream(personKey);
  const seen = Math.max(0, ...events.flatMap((event) => (event.stream === stream ? [event.sequence] : [])));
  const written = await appendStep(work, asSeen(endOfStream(known.value, stream, personKey), seen), { draft });
  return written.ok ? ok(undefined) : written;
};
