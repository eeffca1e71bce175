import type { Quirks } from "../../tenant/quirks/quirks.ts";
import { createStore } from "./store.ts";
import type { Store } from "./store.ts";
import { readQuirks } from "./tenant-client.ts";

/** The quirks that a host page follows. */
export interface HostQuirks {
  readonly store: Store<Quirks>;
  /** Asks anew; resolves also when the sandbox does not answer, with what was known. */
  readonly refresh: () => Promise<void>;
  /** The clock of the service, in milliseconds. */
  readonly now: () => number;
}

const followEveryMs = 2000;

/** Reads the quirks and keeps following them, as they can be put from anywhere. */
export const openHostQuirks = async (): Promise<HostQuirks> => {
  const store = createStore<Quirks>({});
  let ahead = 0;
  const refresh = async (): Promise<void> => {
    const read = await readQuirks().catch(() => null);
    if (read === null) return;
    ahead = read.serviceTime - Date.now();
    if (JSON.stringify(read.quirks) !== JSON.stringify(store.get())) store.set(() => read.quirks);
  };
  await refresh();
  setInterval(() => void refresh(), followEveryMs);
  return { store, refresh, now: () => Date.now() + ahead };
};
