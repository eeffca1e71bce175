import type { Draft, Recording } from "../ledger/recorded.ts";
import type { BodyOf, Kind } from "./kinds.ts";

/** What an event of a kind says before anyone has signed it. */
export interface EventDraft<K extends Kind = Kind> extends Draft {
  readonly kind: K;
  readonly body: BodyOf<K>;
}

export type EventOf<K extends Kind> = K extends Kind ? EventDraft<K> & Recording : never;

export type LedgerEvent = EventOf<Kind>;
