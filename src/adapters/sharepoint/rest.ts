import { parseJson } from "../../domain/base/json.ts";
import { errorByStatus, longestDetail, readRetryAfter } from "../../app/service-error.ts";
import { readClaims } from "../../app/claims.ts";
import type { ServiceError, TokenHow } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

export interface RestDeps {
  /** The site's address, without a slash at its end. */
  readonly siteUrl: string;
  /** A token for SharePoint itself: one for Graph is refused. */
  readonly token: (how: TokenHow) => Promise<Result<string, ServiceError>>;
  readonly fetch: typeof fetch;
  /** The longest that one request may take. */
  readonly timeoutMs: number;
}

/** Requests below the site's `_api/`. Each is sent once, but for a token that was refused: set-up reads back and goes on where it stopped. */
export interface Rest {
  readonly get: (path: string) => Promise<Result<unknown, ServiceError>>;
  /** A POST whose answer matters. */
  readonly ask: (path: string, body: unknown) => Promise<Result<unknown, ServiceError>>;
  readonly post: (path: string, body?: unknown) => Promise<Result<null, ServiceError>>;
  readonly merge: (path: string, body: unknown) => Promise<Result<null, ServiceError>>;
  readonly remove: (path: string) => Promise<Result<null, ServiceError>>;
}

type WireHeaders = Readonly<Record<string, string>>;

interface WireRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: WireHeaders;
}

interface RestAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly claims: string | null;
  readonly text: string;
}

export const createRest = (deps: RestDeps): Rest => {
  const attempt = async ({ method, path, body, headers = {} }: WireRequest, how: TokenHow): Promise<Result<RestAnswer, ServiceError>> => {
    const token = await deps.token(how);
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
      const { status, headers: answered } = response;
      return ok({ status, retryAfter: answered.get("Retry-After"), claims: readClaims(answered.get("WWW-Authenticate")), text: await response.text() });
    } catch {
      return err(method === "GET" ? { type: "offline" } : { type: "answer-lost" });
    }
  };
  const send = async (request: WireRequest): Promise<Result<unknown, ServiceError>> => {
    const first = await attempt(request, { renew: false });
    if (!first.ok) return first;
    if (first.value.status !== 401) return readAnswer(first.value);
    // A refused token did nothing, so the request may be sent again.
    const { claims } = first.value;
    const renewed = await attempt(request, { renew: true, ...(claims !== null && { claims }) });
    return renewed.ok ? readAnswer(renewed.value) : renewed;
  };
  const change = async (path: string, body?: unknown, headers?: WireHeaders): Promise<Result<null, ServiceError>> => {
    const sent = await send({ method: "POST", path, body, ...(headers && { headers }) });
    return sent.ok ? ok(null) : sent;
  };
  return {
    get: (path) => send({ method: "GET", path }),
    ask: (path, body) => send({ method: "POST", path, body }),
    post: change,
    merge: (path, body) => change(path, body, { "X-HTTP-Method": "MERGE", "If-Match": "*" }),
    remove: (path) => change(path, undefined, { "X-HTTP-Method": "DELETE", "If-Match": "*" }),
  };
};

const readAnswer = ({ status, retryAfter, claims, text }: RestAnswer): Result<unknown, ServiceError> =>
  status >= 200 && status < 300
    ? ok(parseJson(text) ?? null)
    : err(errorByStatus({ status, retryAfterMs: readRetryAfter(retryAfter), claims, detail: text.slice(0, longestDetail) }));
