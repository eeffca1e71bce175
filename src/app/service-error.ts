import type { ServiceError } from "./ports.ts";

/** What is read of an answer that is no success: its status, how long to wait and which claims a token lacks where it says so, and its own words, which are only passed on. */
export interface RefusedAnswer {
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly claims: string | null;
  readonly detail: string;
}

/** Says by status what an error answer of Graph or of SharePoint means. Their texts change without notice ("Microsoft Graph error responses"). */
export const errorByStatus = ({ status, retryAfterMs, claims, detail }: RefusedAnswer): ServiceError => {
  // A token that has what was asked for is refused for want of it no more: a person has to do something for one.
  if (status === 401 && claims !== null) return { type: "sign-in-needed", detail: "insufficient_claims", cause: "more-asked" };
  if (status === 401) return { type: "sign-in-needed", detail, cause: "not-accepted" };
  if (status === 403) return { type: "not-allowed", detail };
  if (status === 404) return { type: "not-found", detail };
  if (status === 429 || (status === 503 && retryAfterMs !== null)) return { type: "throttled", retryAfterMs: retryAfterMs ?? restWithoutHeaderMs };
  if (status >= 500) return { type: "unavailable", status };
  return { type: "refused", status, detail };
};

const restWithoutHeaderMs = 10_000;

/** `Retry-After` in milliseconds; the service sends seconds ("Microsoft Graph throttling guidance"). Null where it does not say. */
export const readRetryAfter = (header: string | null | undefined): number | null => {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};

/** How much of an answer's own words is passed on. */
export const longestDetail = 300;
