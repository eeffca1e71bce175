import { parseJson } from "../../domain/base/json.ts";
import { AuthenticationHandler, AuthenticationHandlerOptions, Client, type Context, type Middleware, ResponseType } from "@microsoft/microsoft-graph-client";
import type { ServiceError, TokenHow } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { type BatchRequest, innerAnswers, innerClaims, readBatch } from "./batch.ts";
import { readClaims } from "../../app/claims.ts";
import { readRetryAfter } from "../../app/service-error.ts";
import { answerToError } from "./service-error.ts";

/** The one way to Graph. Paths stand below `/v1.0` and are encoded already; answers are parsed JSON. */
export interface Door {
  readonly get: (path: string) => Promise<Result<unknown, ServiceError>>;
  /** Sent once. Without an answer it is `answer-lost`, and only the caller knows whether to ask again. */
  readonly post: (path: string, body: unknown) => Promise<Result<unknown, ServiceError>>;
  readonly patch: (path: string, body: unknown, eTag: string) => Promise<Result<unknown, ServiceError>>;
  /** Removing twice does no more than removing once, so it is tried again; what is gone already is `not-found`. */
  readonly remove: (path: string) => Promise<Result<unknown, ServiceError>>;
  /**
   * At most 20 requests in one round trip ("Combine multiple HTTP requests using JSON batching"), each with its own
   * outcome by id. It may be sent again: writes in it must carry a unique key.
   */
  readonly batch: (requests: readonly BatchRequest[]) => Promise<Result<ReadonlyMap<string, Result<unknown, ServiceError>>, ServiceError>>;
}

export interface DoorDeps {
  /** A token for Graph. */
  readonly token: (how: TokenHow) => Promise<Result<string, ServiceError>>;
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** What the browser believes; false is sure, true is not. */
  readonly isOnline: () => boolean;
  /** The end of one attempt, begun now, sign-in included: a nested sign-in can hang for ever. */
  readonly deadline: () => AbortSignal;
}

interface WireRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  readonly eTag?: string;
  /** It changes nothing, so nothing can have been done when no answer comes. */
  readonly isReading: boolean;
  /** Sending it twice does no more than sending it once. */
  readonly isRepeatable: boolean;
}

type Attempt =
  | { readonly type: "answered"; readonly status: number; readonly retryAfterMs: number | null; readonly claims: string | null; readonly body: unknown }
  | { readonly type: "failed"; readonly error: ServiceError; readonly mayPass: boolean };

const mostAttempts = 3;
const longestRestMs = 4_000;

export const createDoor = (deps: DoorDeps): Door => {
  const client = Client.initWithMiddleware({ middleware: [new AuthenticationHandler(noToken), createTransport(deps.fetch)] });

  const attempt = async (request: WireRequest, how: TokenHow): Promise<Attempt> => {
    const signal = deps.deadline();
    const token = await unlessAborted(signal, deps.token(how)).catch(() => err({ type: "timed-out" } as const));
    if (!token.ok) return { type: "failed", error: token.error, mayPass: false };
    const wasOnline = deps.isOnline();
    // What may not be repeated is not sent into the void: it may arrive there after all.
    if (!wasOnline && !request.isRepeatable) return { type: "failed", error: { type: "offline" }, mayPass: false };
    try {
      const response = await unlessAborted(signal, sendThrough(client, request, token.value, signal));
      const text = await unlessAborted(signal, response.text());
      const { status, headers } = response;
      const body = parseJson(text);
      return { type: "answered", status, retryAfterMs: readRetryAfter(headers.get("Retry-After")), claims: readClaims(headers.get("WWW-Authenticate")) ?? innerClaims(body), body };
    } catch {
      const error = errorWithoutAnswer(request, { wasOnline, isOnline: deps.isOnline(), isTooLate: signal.aborted });
      return { type: "failed", error, mayPass: deps.isOnline() && !signal.aborted };
    }
  };

  const restBeforeNext = (outcome: Attempt, attempts: number): number | null => {
    const backOffMs = 300 * 2 ** attempts * (0.5 + deps.random());
    if (outcome.type === "failed") return outcome.mayPass ? backOffMs : null;
    if (![429, 502, 503, 504].includes(outcome.status)) return null;
    const restMs = outcome.retryAfterMs ?? backOffMs;
    return restMs <= longestRestMs ? restMs : null;
  };

  const attemptRenewed = async (request: WireRequest): Promise<Attempt> => {
    const first = await attempt(request, { renew: false });
    if (!isTokenRefused(first, request)) return first;
    const claims = first.type === "answered" ? first.claims : null;
    const renewed = await attempt(request, { renew: true, ...(claims !== null && { claims }) });
    // What a batch did under the token that was refused for the rest of it is done all the same.
    return isSuccess(first) && renewed.type === "failed" && renewed.error.type !== "answer-lost" ? first : renewed;
  };

  const send = async (request: WireRequest): Promise<Result<unknown, ServiceError>> => {
    let mayBeDone = false;
    for (let attempts = 1; ; attempts += 1) {
      const outcome = await attemptRenewed(request);
      const restMs = request.isRepeatable && attempts < mostAttempts ? restBeforeNext(outcome, attempts) : null;
      // That a later attempt was put off or never sent says nothing of an earlier one.
      if (restMs === null) return mayBeDone && saysNothing(outcome) ? err({ type: "answer-lost" }) : outcomeToResult(outcome, request);
      mayBeDone ||= !request.isReading && mayHaveBeenDone(outcome);
      await deps.wait(restMs);
    }
  };

  return {
    get: (path) => send({ method: "GET", path, isReading: true, isRepeatable: true }),
    post: (path, body) => send({ method: "POST", path, body, isReading: false, isRepeatable: false }),
    patch: (path, body, eTag) => send({ method: "PATCH", path, body, eTag, isReading: false, isRepeatable: false }),
    remove: (path) => send({ method: "DELETE", path, isReading: false, isRepeatable: true }),
    batch: async (requests) => {
      // Graph refuses an empty batch, and nothing was asked.
      if (requests.length === 0) return ok(new Map());
      const isReading = requests.every(({ method }) => method === "GET");
      const sent = await send({ method: "POST", path: "/$batch", body: { requests }, isReading, isRepeatable: true });
      return sent.ok ? ok(readBatch(requests, sent.value)) : sent;
    },
  };
};

// Each request brings its own token, so that a refused one can be renewed without a second client.
const noToken = { getAccessToken: (): Promise<string> => Promise.reject(new Error("A request was made without a token.")) };

// The client's own chain repeats a POST that was answered 504, so the door has a chain without retries and does its own.
const createTransport = (transport: typeof fetch): Middleware => ({
  execute: async (context: Context) => {
    context.response = await transport(context.request, context.options);
  },
});

const sendThrough = (client: Client, { method, path, body, eTag }: WireRequest, token: string, signal: AbortSignal): Promise<Response> => {
  const request = client
    .api(path)
    .responseType(ResponseType.RAW)
    .option("signal", signal)
    .middlewareOptions([new AuthenticationHandlerOptions({ getAccessToken: () => Promise.resolve(token) })]);
  if (eTag !== undefined) request.header("If-Match", eTag);
  if (method === "GET") return request.get() as Promise<Response>;
  if (method === "DELETE") return request.delete() as Promise<Response>;
  return (method === "POST" ? request.post(body) : request.patch(body)) as Promise<Response>;
};

const unlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("The service took too long.")), { once: true });
    }),
  ]);

interface Circumstances {
  /** Before it was sent, and when no answer came. */
  readonly wasOnline: boolean;
  readonly isOnline: boolean;
  readonly isTooLate: boolean;
}

/** A device that lost the network meanwhile may have sent a change before it did, so only one that never had it is sure. */
const errorWithoutAnswer = ({ isReading }: WireRequest, { wasOnline, isOnline, isTooLate }: Circumstances): ServiceError => {
  if (!isOnline && (isReading || !wasOnline)) return { type: "offline" };
  if (!isReading) return { type: "answer-lost" };
  return isTooLate ? { type: "timed-out" } : { type: "offline" };
};

/** Asked of changes alone. The service says itself of what it throttles that it did nothing of it. */
const mayHaveBeenDone = (outcome: Attempt): boolean =>
  outcome.type === "failed" ? outcome.error.type === "answer-lost" : outcome.status >= 500 && !(outcome.status === 503 && outcome.retryAfterMs !== null);

/** Whether nothing can be told from it of an earlier attempt at the same thing. */
const saysNothing = (outcome: Attempt): boolean => outcome.type === "failed" || outcome.status === 401 || outcome.status === 429 || outcome.status >= 500;

/** A refused token did nothing, so the request may be sent again; within a batch only if all of it may. */
const isTokenRefused = (outcome: Attempt, { isRepeatable }: WireRequest): boolean => {
  if (outcome.type === "failed") return false;
  return outcome.status === 401 || (isRepeatable && innerAnswers(outcome.body).some(({ status }) => status === 401));
};

const outcomeToResult = (outcome: Attempt, { isReading }: WireRequest): Result<unknown, ServiceError> => {
  if (outcome.type === "failed") return err(outcome.error);
  if (!isSuccess(outcome)) return err(answerToError(outcome));
  if (outcome.body !== undefined || outcome.status === 204) return ok(outcome.body);
  // A portal between us and Graph may answer 200 with a page of its own; what broke off may be Graph's, and tell of a change.
  return err(isReading ? { type: "unavailable", status: outcome.status } : { type: "answer-lost" });
};

const isSuccess = (outcome: Attempt): boolean => outcome.type === "answered" && outcome.status >= 200 && outcome.status < 300;
