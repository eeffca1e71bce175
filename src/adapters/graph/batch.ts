import type { ServiceError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readRetryAfter } from "../../app/service-error.ts";
import { answerToError } from "./service-error.ts";

/** A request inside a batch; `url` stands below `/v1.0`. It runs only if those that it depends on succeeded. */
export interface BatchRequest {
  readonly id: string;
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

/** The most requests that one batch may hold. */
export const batchLimit = 20;

export type BatchAnswers = ReadonlyMap<string, Result<unknown, ServiceError>>;

interface InnerAnswer {
  readonly id?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The outcome of each request by its id. The outer 200 says nothing about the inner ones, and they come in any order. */
export const readBatch = (requests: readonly BatchRequest[], body: unknown): BatchAnswers => {
  const { responses = [] } = body as { readonly responses?: readonly InnerAnswer[] };
  const innerById = new Map(responses.map((inner) => [inner.id, inner]));
  return new Map(requests.map(({ id }) => [id, readInner(innerById.get(id))]));
};

const readInner = (inner: InnerAnswer | undefined): Result<unknown, ServiceError> => {
  if (inner?.status === undefined) return err({ type: "answer-lost" });
  if (inner.status >= 200 && inner.status < 300) return ok(inner.body);
  const retryAfter = Object.entries(inner.headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after")?.[1];
  return err(answerToError({ status: inner.status, retryAfterMs: readRetryAfter(retryAfter), body: inner.body }));
};

/** The answer to a request that was in the batch. */
export const answerTo = (answers: BatchAnswers, id: string): Result<unknown, ServiceError> => answers.get(id) ?? err({ type: "answer-lost" });
