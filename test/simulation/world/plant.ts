import type { Channel, Ledger, OutboxStore, Replica, ServiceClock } from "../../../src/app/ports.ts";

/** What a page works with, where a fault can be planted. */
export interface Plantable {
  readonly ledger: Ledger;
  readonly channel: Channel;
  readonly replica: Replica;
  readonly outbox: OutboxStore;
  readonly clock: ServiceClock;
  /** What the device's own clock shows, in milliseconds since 1970. */
  readonly deviceClock: () => number;
}

/** Puts a fault into what a page works with, to see whether it is found. The product itself is never changed. */
export type Plant = (parts: Plantable) => Plantable;

export const nothingPlanted: Plant = (parts) => parts;
