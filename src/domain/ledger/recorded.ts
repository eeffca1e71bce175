import type { Instant } from "../base/time.ts";
import type { LedgerList } from "./lists.ts";

/** A person as the service names them. Taken from the row's `createdBy`, never from a field of ours. */
export interface Signatory {
  /** Entra object id. */
  readonly oid: string;
  readonly name: string;
}

/** The policy and version under which something was done, such as `iopc-001@1.0`. */
type PolicyVersion = string;

/** What any event says before anyone has signed it: fixed when the person clicks, and never changed by a retry. */
export interface Draft {
  readonly kind: string;
  readonly body: unknown;
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
  /** The format in which it is written; absent: 1, in which version 0.2.0 wrote everything. */
  readonly format?: number;
}

/** What the service adds to a draft when it records it. */
export interface Recording {
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

/** Any event, as far as order, seals and kept folds look at it. */
export type Recorded = Draft & Recording;
