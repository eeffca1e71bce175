import { expect, test } from "vitest";
import { errorByStatus, readRetryAfter } from "../../src/app/service-error.ts";

test("Graph and SharePoint are told apart by nothing: the status says what an error answer means", () => {
  const typeOf = (status: number, retryAfterMs: number | null = null): string => errorByStatus({ status, retryAfterMs, claims: null, detail: "" }).type;
  expect([401, 403, 404, 409, 429, 500, 503].map((status) => typeOf(status))).toEqual([
    "sign-in-needed",
    "not-allowed",
    "not-found",
    "refused",
    "throttled",
    "unavailable",
    "unavailable",
  ]);
  expect(typeOf(503, 2000)).toBe("throttled");
});

test("a wait that is no number of seconds is waited out as if none was said", () => {
  expect(readRetryAfter("3")).toBe(3000);
  expect(readRetryAfter("Mon, 23 Nov 2026 09:00:00 GMT")).toBeNull();
  expect(errorByStatus({ status: 429, retryAfterMs: readRetryAfter("soon"), claims: null, detail: "" })).toEqual({ type: "throttled", retryAfterMs: 10_000 });
});
