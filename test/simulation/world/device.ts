import type { Account } from "../../../src/app/ports.ts";
import type { ClockParts } from "../../../src/app/ports.ts";
import type { DeviceReading, LearnedTime } from "../../../src/domain/base/service-time.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { createMemoryStore, type MemoryStore } from "../../../src/adapters/browser/memory-store.ts";
import type { Life } from "./life.ts";
import type { VirtualTime } from "./virtual-time.ts";

export type PersonKey = "staff" | "staff2" | "manager" | "head" | "head2" | "decider" | "owner";

/** One browser of one person: its clock, its network, and what it keeps. Pages come and go on it. */
export interface Device {
  readonly name: string;
  readonly person: PersonKey;
  readonly account: Account;
  /** What its clocks show; the one that only counts cannot be moved. */
  readonly read: () => DeviceReading;
  /** What was learned of the service's time and outlives a page. */
  readonly keptTime: ClockParts["kept"];
  /** Sets the clock off from the true time. */
  readonly setClock: (offMs: number) => void;
  /** When a page on the device truly took this for the time; the earliest such moment. */
  readonly truly: (reading: string) => number | null;
  readonly took: (reading: string) => void;
  readonly isOnline: () => boolean;
  readonly setOnline: (online: boolean) => void;
  readonly store: () => MemoryStore;
  /** Whether anything was ever kept for the account. */
  readonly isUsed: () => boolean;
  readonly use: () => void;
  /** The browser drops all that it keeps. */
  readonly wipe: () => void;
  readonly ifFree: (life: Life) => <T>(name: string, work: () => Promise<T>) => Promise<T | null>;
}

export const createDevice = (name: string, person: PersonKey, time: VirtualTime): Device => {
  let [offMs, online, stores, used] = [0, true, 1, false];
  let store = createMemoryStore(`${name}-1`);
  let learned: LearnedTime | null = null;
  const readings = new Map<string, number>();
  const held = new Map<string, Life>();
  return {
    name,
    person,
    account: accountOf(person),
    read: () => ({ clock: time.now() + offMs, steady: time.now() }),
    keptTime: {
      read: () => learned,
      keep: (latest) => {
        learned = latest;
      },
    },
    setClock: (off) => {
      offMs = off;
    },
    truly: (reading) => readings.get(reading) ?? null,
    took: (reading) => {
      if (!readings.has(reading)) readings.set(reading, time.now());
    },
    isOnline: () => online,
    setOnline: (is) => {
      online = is;
    },
    store: () => store,
    isUsed: () => used,
    use: () => {
      used = true;
    },
    wipe: () => {
      stores += 1;
      store = createMemoryStore(`${name}-${stores}`);
      [used, learned] = [false, null];
    },
    ifFree: (life) => async (lock, work) => {
      const holder = held.get(lock);
      if (holder && !holder.isOver()) return null;
      held.set(lock, life);
      try {
        return await work();
      } finally {
        held.delete(lock);
      }
    },
  };
};

const accountOf = (person: PersonKey): Account => {
  const known = sampleDirectory.people.find(({ key }) => key === person);
  if (!known) throw new Error(`The directory has no ${person}.`);
  return { oid: known.oid, tenantId: sampleDirectory.tenantId, name: known.displayName, username: known.upn };
};
