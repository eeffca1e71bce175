import type { LedgerEvent } from "../../domain/events/event.ts";
import { orderedKey } from "../../domain/ledger/keys.ts";
import { holdStream } from "../../domain/ledger/streams.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Hold } from "../../domain/subjects/disposal/holds.ts";
import { append, type AppendError } from "../ledger/append.ts";
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
  const { place, previous } = nextPlace(events, personKey);
  const written = await append(work, [{ draft: onlineDraft(work, "hold.placed", { body: { reason: reason.trim() }, ...place }), previous }]);
  return written.ok ? ok(undefined) : written;
};

/** Ends a hold. The person's records are listed again as soon as their time is over. For handlers. */
export const liftHold = async (work: RecordingWork, { hold, reason, events }: HoldToLift): Promise<Result<void, HoldError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const { place, previous } = nextPlace(events, hold.personKey);
  const draft = onlineDraft(work, "hold.lifted", { body: { of: hold.key, reason: reason.trim() }, ...place });
  const written = await append(work, [{ draft, previous }]);
  return written.ok ? ok(undefined) : written;
};

const nextPlace = (events: readonly LedgerEvent[], personKey: string): { readonly place: DraftPlace; readonly previous: LedgerEvent | undefined } => {
  const stream = holdStream(personKey);
  const previous = events
    .filter((event) => event.stream === stream)
    .toSorted((left, right) => left.sequence - right.sequence)
    .at(-1);
  const sequence = (previous?.sequence ?? 0) + 1;
  return { place: { key: orderedKey(stream, sequence), stream, sequence, personKey }, previous };
};
