import type { Quirks } from "./quirks/quirks.ts";

/**
 * Which headers of an answer of Graph a page of another origin may read: what was seen, without `Date` (microsoft-graph
 * explorer #995) and without `Retry-After`, of which some answers lacked it, unless a quirk shows that one.
 */
export const corsHeaders = ({ retryAfter }: Quirks): Readonly<Record<string, string>> => ({
  "access-control-allow-origin": "*",
  "access-control-expose-headers": [...seenExposed, ...(retryAfter === "shown" ? ["Retry-After"] : [])].join(", "),
});

const seenExposed = ["ETag", "Location", "Preference-Applied", "Content-Range", "request-id", "client-request-id", "ReadWriteConsistencyToken", "SdkVersion", "WWW-Authenticate"];

/** What a browser lets a page read of an answer from another origin (Fetch, "CORS-safelisted response-header name"). */
export const asPageSees = (answer: Response): Response => {
  const named = (answer.headers.get("access-control-expose-headers") ?? "").split(",");
  const exposed = new Set(named.map((name) => name.trim().toLowerCase()));
  const headers = [...answer.headers].filter(([name]) => alwaysReadable.has(name) || exposed.has(name));
  const { status, statusText } = answer;
  return new Response(hasNoBody.has(status) ? null : answer.body, { status, statusText, headers });
};

const alwaysReadable: ReadonlySet<string> = new Set(["cache-control", "content-language", "content-length", "content-type", "expires", "last-modified", "pragma"]);

const hasNoBody: ReadonlySet<number> = new Set([204, 205, 304]);
