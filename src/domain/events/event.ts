import type { Instant } from "../base/time.ts";
import type { BodyOf, Kind } from "./kinds.ts";
import type { LedgerList } from "../ledger/lists.ts";

/** A person as the service names them. Taken from the row's `createdBy`, never from a field of ours. */
export interface Signatory {
  /** Entra object id. */
  readonly oid: string;
  readonly name: string;
}

/** The policy and version under which something was done, such as `iopc-001@1.0`. */
export type PolicyVersion = string;

/** What an event says before anyone has signed it: fixed when the person clicks, and never changed by a retry. */
export interface EventDraft<K extends Kind = Kind> {
  readonly kind: K;
  readonly body: BodyOf<K>;
  /** Unique in its list; a second write under the same key is refused by the service. */
  readonly key: string;
  readonly stream: string;
  readonly sequence: number;
  readonly occurredAt: Instant;
  /** Empty when the event is about no recorded person. */
  readonly personKey: string;
  /** Empty when the event is about no address. */
  readonly addressKey: string;
  readonly policyVersion: PolicyVersion;
}

interface Recorded {
  readonly list: LedgerList;
  readonly itemId: string;
  /** When the service has it, by the service's clock, to the second. */
  readonly recordedAt: Instant;
  readonly by: Signatory;
  /** The row was edited after it was added, which Evenhand never does. */
  readonly edited: boolean;
  readonly seal?: Seal;
}

/** Digest of the payload, and hash of the stream's previous row (empty for the first). */
export interface Seal {
  readonly digest: string;
  readonly previous: string;
}

export type EventOf<K extends Kind> = K extends Kind ? EventDraft<K> & Recorded : never;

export type LedgerEvent = EventOf<Kind>;
