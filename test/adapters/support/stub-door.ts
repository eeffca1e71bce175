import { readBatch } from "../../../src/adapters/graph/batch.ts";
import type { Door } from "../../../src/adapters/graph/door.ts";
import { answerToError } from "../../../src/adapters/graph/service-error.ts";
import { err, ok, type Result } from "../../../src/domain/base/result.ts";
import type { ServiceError } from "../../../src/app/ports.ts";

export interface StubAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface StubDoor extends Door {
  /** Every request, those inside a batch one by one, in the order in which they were made. */
  readonly asked: string[];
}

/** A door to a service that answers as a test says, in a batch and outside. Batches count as what they hold. */
export const stubDoor = (answer: (method: string, url: string, body: unknown) => StubAnswer): StubDoor => {
  const asked: string[] = [];
  const one = (method: string, url: string, body?: unknown): StubAnswer => {
    asked.push(`${method} ${url}`);
    return answer(method, url, body);
  };
  const toResult = ({ status, body }: StubAnswer): Result<unknown, ServiceError> =>
    status < 300 ? ok(body) : err(answerToError({ status, retryAfterMs: null, claims: null, body }));
  return {
    asked,
    get: async (path) => toResult(one("GET", path)),
    post: async (path, body) => toResult(one("POST", path, body)),
    patch: async (path, body) => toResult(one("PATCH", path, body)),
    remove: async (path) => toResult(one("DELETE", path)),
    batch: async (requests) => ok(readBatch(requests, { responses: requests.map(({ id, method, url, body }) => ({ id, ...one(method, url, body) })) })),
  };
};
