import { createStore } from "./store.ts";
import type { Store } from "./store.ts";

export type HostName = "outlook" | "teams";

export type HostTheme = "light" | "dark" | "contrast";

/** What a visitor has set for this browser; it outlives the page and knows nothing of the tenant. */
export interface HostSettings {
  readonly theme: HostTheme;
  /** Whether each person is asked to agree before Evenhand first signs in; off means that an administrator has agreed for all. */
  readonly askConsent: boolean;
  /** Who has agreed since `askConsent` was switched on, by short name. */
  readonly consented: readonly string[];
  /** Outlook sometimes fails to tell a pinned pane that another message is selected; this makes it fail. */
  readonly missItemChanged: boolean;
}

const storageKey = "evenhand-sandbox.settings";

const firstSettings: HostSettings = { theme: "light", askConsent: false, consented: [], missItemChanged: false };

/** Reads the settings kept in this browser and keeps every change; the tabs of one browser follow each other. */
export const openHostSettings = (): Store<HostSettings> => {
  const store = createStore(readKept());
  store.subscribe(() => {
    const text = JSON.stringify(store.get());
    if (localStorage.getItem(storageKey) !== text) localStorage.setItem(storageKey, text);
  });
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey) store.set(readKept);
  });
  return store;
};

const readKept = (): HostSettings => {
  const kept = localStorage.getItem(storageKey);
  if (kept === null) return firstSettings;
  try {
    return { ...firstSettings, ...JSON.parse(kept) };
  } catch {
    return firstSettings;
  }
};
