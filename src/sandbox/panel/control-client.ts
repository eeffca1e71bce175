import type { Quirks } from "../tenant/quirks/quirks.ts";

/** A fault as `PUT /sandbox/faults` takes it. */
export interface Fault {
  readonly kind: string;
  readonly match: { readonly method?: string; readonly path?: string };
  readonly times?: number | null;
  readonly ms?: number;
  readonly retryAfter?: number;
}

export type ClockChange = { readonly advance: number } | { readonly now: string } | { readonly reset: true };

export interface ResetChoice {
  readonly seed?: string;
  readonly pack?: string;
}

/** The tenant's time. Every function here throws when the sandbox does not answer. */
export const readClock = async (): Promise<Date> => toDate(await ask("GET", "/sandbox/clock"));

/** Changes the tenant's time; `advance` in milliseconds. */
export const changeClock = async (change: ClockChange): Promise<Date> => toDate(await ask("PUT", "/sandbox/clock", change));

/** The faults that are being injected; one that has been used up is no longer among them. */
export const readFaults = async (): Promise<readonly Fault[]> => (await ask("GET", "/sandbox/faults")).json();

export const replaceFaults = async (faults: readonly Fault[]): Promise<readonly Fault[]> => (await ask("PUT", "/sandbox/faults", faults)).json();

/** The quirks that hold. */
export const readQuirks = async (): Promise<Quirks> => (await ask("GET", "/sandbox/quirks")).json();

/** What is put replaces what was. */
export const replaceQuirks = async (quirks: object): Promise<Quirks> => (await ask("PUT", "/sandbox/quirks", quirks)).json();

/** Throws everything away and seeds again. */
export const resetTenant = async (choice: ResetChoice): Promise<void> => {
  await ask("POST", "/sandbox/reset", choice);
};

/** How many exchanges with Graph the tenant remembers. */
export const countExchanges = async (): Promise<number> => {
  const lines = await (await ask("GET", exchangesAddress)).text();
  return lines.split("\n").filter((line) => line !== "").length;
};

export const exchangesAddress = "/sandbox/exchanges";

const ask = async (method: string, path: string, body?: object): Promise<Response> => {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}.`);
  return response;
};

const toDate = async (response: Response): Promise<Date> => {
  const { now }: { now: string } = await response.json();
  return new Date(now);
};
