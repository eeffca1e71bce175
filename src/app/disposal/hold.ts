import type { HashDep } from "../../domain/base/hash.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { holdStream, orderedKey } from "../../domain/ledger/keys.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Hold } from "../../domain/subjects/disposal/holds.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft, type DraftPlace } from "../ledger/online-draft.ts";
import type { Account, ClockDep, LedgerDep, ReplicaDep } from "../ports.ts";

export type HoldError = AppendError | { readonly type: "reason-missing" | "person-missing" };

type HoldDeps = ClockDep & HashDep & LedgerDep & ReplicaDep;

/** What a hold is written with: the settings, who acts, and all that this device knows of the ledger. */
export interface HoldWork {
  readonly settings: Settings;
  readonly account: Account;
  readonly events: readonly LedgerEvent[];
}

/** Keeps a person's records beyond their time, such as for a claim or an inquiry. For handlers. */
export const placeHold = async (deps: HoldDeps, { settings, account, events }: HoldWork, personKey: string, reason: string): Promise<Result<void, HoldError>> => {
  if (personKey === "") return err({ type: "person-missing" });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const { place, previous } = nextPlace(events, personKey);
  const written = await append(deps, account, [{ draft: onlineDraft(deps, settings, "hold.placed", { reason: reason.trim() }, place), previous }]);
  return written.ok ? ok(undefined) : written;
};

/** Ends a hold. The person's records are listed again as soon as their time is over. For handlers. */
export const liftHold = async (deps: HoldDeps, { settings, account, events }: HoldWork, hold: Hold, reason: string): Promise<Result<void, HoldError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const { place, previous } = nextPlace(events, hold.personKey);
  const draft = onlineDraft(deps, settings, "hold.lifted", { of: hold.key, reason: reason.trim() }, place);
  const written = await append(deps, account, [{ draft, previous }]);
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
