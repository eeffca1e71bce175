import type { Account, ChannelRef } from "../../../app/ports.ts";
import type { Probe } from "../../../app/conformance/probe.ts";
import type { Bench } from "./bench.ts";
import type { Wire } from "./wire.ts";

/** What a probe works with: the wire, rows of its own, and whoever runs it. */
export interface ProbeContext {
  readonly wire: Wire;
  /** How Graph addresses the site. */
  readonly site: string;
  readonly bench: Bench;
  readonly me: Account;
  /** How many rows the list is to have for what is tried in a large one. */
  readonly rows: number;
  /** Where a card may be posted, which stays there; null where none is to be. */
  readonly channel: ChannelRef | null;
  /** This device's time in milliseconds, and waiting by it. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Asks the person to put a retention label on a row, at an address; false where they pass it over. */
  readonly putLabel: (webUrl: string) => Promise<boolean>;
  /** How far it is with what takes long. */
  readonly progress: (done: number, of: number) => void;
}

export type GraphProbe = Probe<ProbeContext>;
