import type { Settings } from "./settings.ts";

/** An address or `@domain` that is never logged. */
export const isNeverLogged = (settings: Settings, address: string): boolean =>
  settings.neverLog.some((entry) => (entry.startsWith("@") ? address.endsWith(entry) : address === entry));
