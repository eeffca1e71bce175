import { isRecord } from "./http.ts";
import { controlRefused } from "./wire-errors.ts";

const kinds = ["latency", "throttled", "unavailable", "conflict", "forbidden", "too-large", "lost-answer", "offline", "empty-read", "expired-token", "claims"] as const;

type FaultKind = (typeof kinds)[number];

/** A fault to inject into matching requests, for `times` requests or until it is taken away. */
export interface Fault {
  readonly kind: FaultKind;
  readonly match: { readonly method?: string; readonly path?: string; readonly as?: string };
  readonly times: number | null;
  /** Milliseconds of a latency. */
  readonly ms: number;
  /** Seconds of a Retry-After. */
  readonly retryAfter: number;
}

/** What a fault is matched against. `path` is below `/v1.0`, with the query. */
export interface FaultFacts {
  readonly method: string;
  readonly path: string;
  readonly as: string | null;
}

export interface Faults {
  list(): readonly Fault[];
  replace(faults: readonly Fault[]): void;
  /** The first fault of these kinds that matches; taking it uses up one of its times. */
  take(facts: FaultFacts, ...wanted: readonly FaultKind[]): Fault | undefined;
}

export const createFaults = (): Faults => {
  let faults: readonly Fault[] = [];
  return {
    list: () => faults,
    replace(next) {
      faults = next;
    },
    take(facts, ...wanted) {
      const fault = faults.find((each) => wanted.includes(each.kind) && isMatch(each, facts));
      if (fault === undefined || fault.times === null) return fault;
      const left = { ...fault, times: fault.times - 1 };
      faults = faults.map((each) => (each === fault ? left : each)).filter((each) => each.times !== 0);
      return fault;
    },
  };
};

/** Reads the body of `PUT /sandbox/faults`. Throws 400 that says what is wrong with it. */
export const readFaults = (body: unknown): readonly Fault[] => {
  if (!Array.isArray(body)) throw controlRefused("Send an array of faults; an empty array takes all faults away.");
  return body.map(readFault);
};

const readFault = (fault: unknown): Fault => {
  const { kind, match, ms, retryAfter, times } = isRecord(fault) ? fault : {};
  const known = kinds.find((each) => each === kind);
  if (known === undefined) throw controlRefused(`A fault needs a kind: ${kinds.join(", ")}.`);
  const { as, method, path } = isRecord(match) ? match : {};
  if (typeof path === "string" && !isPattern(path)) throw controlRefused(`The path '${path}' is not a regular expression.`);
  return {
    kind: known,
    match: {
      ...(typeof as === "string" ? { as } : {}),
      ...(typeof method === "string" ? { method: method.toUpperCase() } : {}),
      ...(typeof path === "string" ? { path } : {}),
    },
    times: typeof times === "number" && times > 0 ? times : null,
    ms: typeof ms === "number" ? ms : 1000,
    retryAfter: typeof retryAfter === "number" ? retryAfter : 10,
  };
};

const isMatch = ({ match }: Fault, { as, method, path }: FaultFacts): boolean =>
  (match.as === undefined || match.as === as) && (match.method === undefined || match.method === method) && (match.path === undefined || new RegExp(match.path).test(path));

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
};
