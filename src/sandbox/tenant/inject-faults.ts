import type { FaultFacts, Faults } from "./faults.ts";
import { accessDenied, claimsInsufficient, messageTooLarge, resourceModified, serviceUnavailable, tokenExpired, tooManyRequests } from "./wire-errors.ts";

/** Waits out a latency, then throws the refusal that a fault asks for. */
export const passFaults = async (faults: Faults, facts: FaultFacts, wait: (ms: number) => Promise<void>): Promise<void> => {
  const latency = faults.take(facts, "latency");
  if (latency !== undefined) await wait(latency.ms);
  if (facts.method !== "GET" && faults.take(facts, "conflict") !== undefined) throw resourceModified();
  if (facts.method !== "GET" && faults.take(facts, "too-large") !== undefined) throw messageTooLarge();
  const refusal = faults.take(facts, "expired-token", "claims", "forbidden", "throttled", "unavailable");
  switch (refusal?.kind) {
    case "expired-token":
      throw tokenExpired();
    case "claims":
      throw claimsInsufficient();
    case "forbidden":
      throw accessDenied();
    case "throttled":
      throw tooManyRequests(refusal.retryAfter);
    case "unavailable":
      throw serviceUnavailable(refusal.retryAfter);
    default:
  }
};

/**
 * Stands for a connection that failed, which no response can show: the service worker of the
 * simulated hosts and the tests' transport turn it into the error of a failed fetch.
 */
export const lostAnswer = (): Response => new Response(null, { status: 599, headers: { "x-sandbox-lost": "1" } });
