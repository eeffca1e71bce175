import type { Fault } from "./control-client.ts";
import { words } from "./words.ts";

/** A fault as a person can switch it on and off. */
export interface FaultSwitch {
  readonly label: string;
  readonly fault: Fault;
}

// Lost for good, no entry could ever succeed; lost once, it shows whether a repeat is recognised.
const once = 1;
const writes = "/(?:items|messages|replies)(?:\\?|$)";

export const faultSwitches: readonly FaultSwitch[] = [
  { label: words.faults.latency, fault: { kind: "latency", match: {}, ms: 2000 } },
  { label: words.faults.throttled, fault: { kind: "throttled", match: {}, retryAfter: 10 } },
  { label: words.faults.unavailable, fault: { kind: "unavailable", match: {} } },
  { label: words.faults.offline, fault: { kind: "offline", match: {} } },
  { label: words.faults.lostAnswer, fault: { kind: "lost-answer", match: { method: "POST", path: writes }, times: once } },
  { label: words.faults.emptyRead, fault: { kind: "empty-read", match: {} } },
  { label: words.faults.expiredToken, fault: { kind: "expired-token", match: {}, times: once } },
  { label: words.faults.claims, fault: { kind: "claims", match: {}, times: once } },
];

export const isOn = (faults: readonly Fault[], { fault }: FaultSwitch): boolean => faults.some(({ kind }) => kind === fault.kind);

/** The faults after one switch was moved; faults that came from elsewhere stay. */
export const withSwitch = (faults: readonly Fault[], { fault }: FaultSwitch, on: boolean): readonly Fault[] => [
  ...faults.filter(({ kind }) => kind !== fault.kind),
  ...(on ? [fault] : []),
];
