import { parseJson } from "../../domain/base/json.ts";
import { errorByStatus, longestDetail, readRetryAfter } from "../../app/service-error.ts";
import type { ServiceError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

export interface RestDeps {
  /** The site's address, without a slash at its end. */
  readonly siteUrl: string;
  /** A token for SharePoint itself: one for Graph is refused. */
  readonly token: () => Promise<Result<string, ServiceError>>;
  readonly fetch: typeof fetch;
  /** The longest that one request may take. */
  readonly timeoutMs: number;
}

/** Requests below the site's `_api/`. Each is sent once: set-up reads back and goes on where it stopped. */
export interface Rest {
  readonly get: (path: string) => Promise<Result<unknown, ServiceError>>;
  /** A POST whose answer matters. */
  readonly ask: (path: string, body: unknown) => Promise<Result<unknown, ServiceError>>;
  readonly post: (path: string, body?: unknown) => Promise<Result<null, ServiceError>>;
  readonly merge: (path: string, body: unknown) => Promise<Result<null, ServiceError>>;
  readonly remove: (path: string) => Promise<Result<null, ServiceError>>;
}

type WireHeaders = Readonly<Record<string, string>>;

export const createRest = (deps: RestDeps): Rest => {
  const send = async (method: "GET" | "POST", path: string, body?: unknown, headers: WireHeaders = {}): Promise<Result<unknown, ServiceError>> => {
    const token = await deps.token();
    if (!token.ok) return token;
    // Without metadata: an answer is then the bare value, and a body needs no type name.
    const accept = { Accept: "application/json;odata=nometadata", Authorization: `Bearer ${token.value}` };
    try {
      const response = await deps.fetch(`${deps.siteUrl}/_api/${path}`, {
        method,
        headers: { ...accept, ...(body !== undefined && { "Content-Type": "application/json;odata=nometadata" }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(deps.timeoutMs),
      });
      return readResponse(response.status, response.headers.get("Retry-After"), await response.text());
    } catch {
      return err(method === "GET" ? { type: "offline" } : { type: "answer-lost" });
    }
  };
  const change = async (path: string, body?: unknown, headers?: WireHeaders): Promise<Result<null, ServiceError>> => {
    const sent = await send("POST", path, body, headers);
    return sent.ok ? ok(null) : sent;
  };
  return {
    get: (path) => send("GET", path),
    ask: (path, body) => send("POST", path, body),
    post: change,
    merge: (path, body) => change(path, body, { "X-HTTP-Method": "MERGE", "If-Match": "*" }),
    remove: (path) => change(path, undefined, { "X-HTTP-Method": "DELETE", "If-Match": "*" }),
  };
};

const readResponse = (status: number, retryAfter: string | null, text: string): Result<unknown, ServiceError> =>
  status >= 200 && status < 300 ? ok(parseJson(text) ?? null) : err(errorByStatus({ status, retryAfterMs: readRetryAfter(retryAfter), detail: text.slice(0, longestDetail) }));
