import type { ServiceError } from "../../app/ports.ts";

/** What is read of an answer that is no success; `body` as it was parsed. */
export interface RefusedAnswer {
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly body: unknown;
}

/** Says by status what an error answer means. The text is only passed on: it changes without notice ("Microsoft Graph error responses"). */
export const answerToError = ({ status, retryAfterMs, body }: RefusedAnswer): ServiceError => {
  const detail = detailOf(body);
  if (status === 401) return { type: "sign-in-needed", detail };
  if (status === 403) return { type: "not-allowed", detail };
  if (status === 404) return { type: "not-found", detail };
  if (status === 429 || (status === 503 && retryAfterMs !== null)) return { type: "throttled", retryAfterMs: retryAfterMs ?? restWithoutHeaderMs };
  if (status >= 500) return { type: "unavailable", status };
  return { type: "refused", status, detail };
};

const restWithoutHeaderMs = 10_000;

/** `Retry-After` in milliseconds; the service sends seconds ("Microsoft Graph throttling guidance"). */
export const readRetryAfter = (header: string | null | undefined): number | null => {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};

interface ErrorBody {
  readonly error?: { readonly code?: unknown; readonly message?: unknown };
}

const detailOf = (body: unknown): string => {
  const { code, message } = (body as ErrorBody | undefined)?.error ?? {};
  return [code, message]
    .filter((part) => typeof part === "string")
    .join(": ")
    .slice(0, longestDetail);
};

const longestDetail = 300;
