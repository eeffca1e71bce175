import type { Settings } from "./settings.ts";

/** An address or `@domain` that is never logged. A rule about it is looked up and shown all the same. */
export const isNeverLogged = (settings: Pick<Settings, "neverLog">, address: string): boolean =>
  settings.neverLog.map((entry) => entry.toLowerCase()).some((entry) => (entry.startsWith("@") ? address.endsWith(entry) : address === entry));
