import type { ServiceError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readClaims } from "../../app/claims.ts";
import { readRetryAfter } from "../../app/service-error.ts";
import { isRecord } from "../../domain/base/record.ts";
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
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, unknown>> | null;
  readonly body?: unknown;
}

/** The answers inside a batch's own, in any order. What is none of them says nothing of any request. */
export const innerAnswers = (body: unknown): readonly InnerAnswer[] => (isRecord(body) && Array.isArray(body["responses"]) ? body["responses"].filter(isInnerAnswer) : []);

/** The claims that an answer inside a batch asks for, if one does. */
export const innerClaims = (body: unknown): string | null =>
  innerAnswers(body)
    .map(claimsOf)
    .find((claims) => claims !== null) ?? null;

const claimsOf = ({ status, headers }: InnerAnswer): string | null => (status === 401 ? readClaims(headerOf(headers, "www-authenticate")) : null);

const headerOf = (headers: InnerAnswer["headers"], wanted: string): string | null => {
  const value = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return typeof value === "string" ? value : null;
};

/** The outcome of each request by its id. The outer 200 says nothing about the inner ones, and they come in any order. */
export const readBatch = (requests: readonly BatchRequest[], body: unknown): BatchAnswers => {
  const innerById = new Map(innerAnswers(body).map((inner) => [inner.id, inner]));
  return new Map(requests.map((request) => [request.id, readInner(request, innerById.get(request.id))]));
};

const isInnerAnswer = (entry: unknown): entry is InnerAnswer => isRecord(entry) && typeof entry["id"] === "string" && typeof entry["status"] === "number";

const readInner = ({ method }: BatchRequest, inner: InnerAnswer | undefined): Result<unknown, ServiceError> => {
  // What only reads cannot have done anything.
  if (inner === undefined) return err(method === "GET" ? { type: "unavailable", status: 200 } : { type: "answer-lost" });
  if (inner.status >= 200 && inner.status < 300) return ok(inner.body);
  return err(answerToError({ status: inner.status, retryAfterMs: readRetryAfter(headerOf(inner.headers, "retry-after")), claims: claimsOf(inner), body: inner.body }));
};

/** The answer to a request that was in the batch. */
export const answerTo = (answers: BatchAnswers, id: string): Result<unknown, ServiceError> => answers.get(id) ?? err({ type: "answer-lost" });
