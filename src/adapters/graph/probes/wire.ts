import { parseJson } from "../../../domain/base/json.ts";
import { readRetryAfter } from "../../../app/service-error.ts";

/** Graph as it answers: nothing is made of it, so that what is unproven can be looked at. Paths stand below `/v1.0`. */
export interface Wire {
  readonly get: (path: string) => Promise<WireAnswer>;
  readonly post: (path: string, body: object) => Promise<WireAnswer>;
  readonly patch: (path: string, body: object) => Promise<WireAnswer>;
  readonly remove: (path: string) => Promise<WireAnswer>;
  /** How the service asked to wait, each time that it did. */
  readonly throttled: () => readonly Throttling[];
}

export interface WireAnswer {
  /** Null when none came. */
  readonly status: number | null;
  /** Those that this page may read. */
  readonly headers: Headers;
  readonly body: unknown;
}

interface Throttling {
  readonly canReadRetryAfter: boolean;
  readonly isHtml: boolean;
}

export interface WireDeps {
  /** A token for Graph, or null when none could be had; a new one when `renew` is set, because the last was refused. */
  readonly token: (how: { readonly renew: boolean }) => Promise<string | null>;
  readonly transport: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const mostAttempts = 8;
const restMs = 10_000;

export const createWire = ({ token, transport, wait }: WireDeps): Wire => {
  const throttled: Throttling[] = [];
  const attempt = async (method: string, path: string, body?: object, renew = false): Promise<WireAnswer> => {
    const bearer = await token({ renew });
    if (bearer === null) return noAnswer;
    try {
      const answer = await transport(`https://graph.microsoft.com/v1.0${path}`, {
        method,
        headers: { Authorization: `Bearer ${bearer}`, ...(body && { "Content-Type": "application/json" }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      // What is tried takes longer than a token is good for.
      if (answer.status === 401 && !renew) return await attempt(method, path, body, true);
      return { status: answer.status, headers: answer.headers, body: parseJson(await answer.text()) };
    } catch {
      return noAnswer;
    }
  };
  /** Waits when it is asked to, and reads again where no answer came. A write without an answer is left to whoever asked for it. */
  const ask = async (method: string, path: string, body?: object): Promise<WireAnswer> => {
    for (let attempts = 1; ; attempts += 1) {
      const answer = await attempt(method, path, body);
      const isThrottled = answer.status === 429 || answer.status === 503;
      const retryAfterMs = readRetryAfter(answer.headers.get("Retry-After"));
      if (isThrottled) throttled.push({ canReadRetryAfter: retryAfterMs !== null, isHtml: /html/i.test(answer.headers.get("Content-Type") ?? "") });
      if (!(isThrottled || (answer.status === null && method === "GET")) || attempts >= mostAttempts) return answer;
      await wait(retryAfterMs ?? restMs);
    }
  };
  return {
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body),
    patch: (path, body) => ask("PATCH", path, body),
    remove: (path) => ask("DELETE", path),
    throttled: () => throttled,
  };
};

const noAnswer: WireAnswer = { status: null, headers: new Headers(), body: undefined };

export const isSuccess = ({ status }: WireAnswer): boolean => status !== null && status >= 200 && status < 300;
