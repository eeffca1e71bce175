import type { Tenant } from "../../../src/sandbox/tenant/tenant.ts";
import type { Chance } from "./chance.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What a device sends its requests by. */
export type Send = typeof fetch;

export interface Network {
  /** The network of one device. */
  readonly of: (device: { readonly name: string; readonly isOnline: () => boolean }) => Send;
  /** Whose answer was lost last, by the name of the device; null while none was. */
  readonly lastLost: () => string | null;
  /** From now on everything arrives, at once and in order. */
  readonly calm: () => void;
}

export interface NetworkParts {
  readonly tenant: Tenant;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly isTroubled: boolean;
  readonly tell: (what: string) => void;
}

/** What becomes of one request, drawn before it leaves. Milliseconds; null for what never arrives. */
interface Fate {
  readonly there: number | null;
  readonly back: number | null;
  /** After how long it arrives once more, as a proxy that tries again sends it. */
  readonly again: number | null;
  /** A page of the network's own in place of the answer. */
  readonly isReplaced: boolean;
  /** Whether the device is told that it failed, or hears nothing. */
  readonly isSilent: boolean;
}

/** Requests take their time, overtake each other, are lost on the way or on the way back, and arrive twice. */
export const createNetwork = ({ tenant, time, chance, isTroubled, tell }: NetworkParts): Network => {
  let isCalm = !isTroubled;
  let lastLost: string | null = null;
  return {
    lastLost: () => lastLost,
    calm: () => {
      isCalm = true;
    },
    of: (device) => async (input, init) => {
      const sent = { url: String(input), method: init?.method ?? "GET", headers: init?.headers ?? {}, body: typeof init?.body === "string" ? init.body : null };
      const signal = init?.signal ?? null;
      const fate = isCalm ? calmFate : draw(chance, isRepeatable(sent.url));
      if (!device.isOnline()) throw await lost(time, signal, 5, false);
      const name = `${device.name}: ${sent.method} ${sent.url.split("?")[0]?.replace("https://graph.microsoft.com/v1.0", "").slice(-40) ?? ""}`;
      if (fate.there === null) {
        tell(`A request is lost on its way (${name}).`);
        throw await lost(time, signal, 400, fate.isSilent);
      }
      const deliver = async (): Promise<Response> => tenant.fetch(new Request(sent.url, { method: sent.method, headers: sent.headers, body: sent.body }));
      await time.pause(fate.there);
      if (fate.again !== null) {
        tell(`A request arrives twice (${name}).`);
        // Whoever sends it again has had no answer yet.
        time.after(Math.min(fate.again, fate.back ?? fate.again), () => void deliver());
      }
      const response = await deliver();
      if (response.headers.has("x-sandbox-lost") || fate.back === null) {
        tell(`An answer is lost (${name}).`);
        lastLost = device.name;
        throw await lost(time, signal, 300, fate.isSilent);
      }
      await time.pause(fate.back);
      if (signal?.aborted) throw new Error("The service took too long.");
      if (fate.isReplaced) {
        tell(`A page of the network stands in place of an answer (${name}).`);
        return new Response("<html><body>Please accept the terms of this network.</body></html>", { status: 200, headers: { "content-type": "text/html" } });
      }
      return response;
    },
  };
};

const calmFate: Fate = { there: 20, back: 20, again: null, isReplaced: false, isSilent: false };

const draw = (chance: Chance, mayArriveTwice: boolean): Fate => {
  const takes = (): number => (chance.is(0.85) ? chance.between(5, 400) : chance.between(400, 19_000));
  return {
    there: chance.is(0.05) ? null : takes(),
    // What is sent seldom would else hardly ever go wrong.
    back: chance.is(mayArriveTwice ? 0.06 : 0.35) ? null : takes(),
    again: mayArriveTwice && chance.is(0.04) ? chance.between(1, 1_000) : null,
    isReplaced: chance.is(0.01),
    isSilent: chance.is(0.5),
  };
};

// A card has no unique key: no network may be blamed for posting it twice.
const isRepeatable = (url: string): boolean => !url.includes("/messages");

/** The error of a request that came to nothing: soon, or not before its sender gives up. */
const lost = (time: VirtualTime, signal: AbortSignal | null, afterMs: number, isSilent: boolean): Promise<Error> =>
  new Promise((resolve) => {
    const failed = new TypeError("Failed to fetch");
    if (isSilent && signal) signal.addEventListener("abort", () => resolve(failed), { once: true });
    else time.after(afterMs, () => resolve(failed));
  });
