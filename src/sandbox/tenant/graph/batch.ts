import type { Reply } from "../http.ts";
import { answer, isRecord, settle } from "../http.ts";
import { badRequest, batchBodyWithoutType, batchPatternUnknown, batchTooLong, bodyNotJson, failedDependency } from "../wire-errors.ts";
import type { GraphCall, InnerRequest } from "./operation.ts";
import { takeOptions } from "./operation.ts";

const longestBatch = 20;

interface Step extends InnerRequest {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/**
 * Runs up to 20 requests, those that others depend on first. Answers come back in the reverse
 * order: Graph promises none, and a client that relies on one should fail here.
 */
export const runBatch = async (call: GraphCall): Promise<Reply> => {
  takeOptions(call);
  const steps = readSteps(call.body);
  const replies = new Map<string, Reply>();
  let waiting = steps;
  while (waiting.length > 0) {
    const ready = waiting.filter((step) => step.dependsOn.every((id) => replies.has(id)));
    if (ready.length === 0) throw badRequest("A request of the batch depends on itself.");
    for (const step of ready) replies.set(step.id, await runStep(call, step, replies));
    waiting = waiting.filter((step) => !replies.has(step.id));
  }
  return answer({ responses: [...replies].map(([id, reply]) => replyToStep(id, reply)).toReversed() });
};

const runStep = (call: GraphCall, step: Step, replies: ReadonlyMap<string, Reply>): Promise<Reply> =>
  settle(() => {
    if (step.dependsOn.some((id) => (replies.get(id)?.status ?? 0) >= 400)) throw failedDependency();
    return call.perform(step);
  });

const replyToStep = (id: string, { body, headers, status }: Reply): object => ({
  id,
  status,
  headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headerNames(headers) },
  ...(body === undefined ? {} : { body }),
});

/** Header names within a batch are JSON, and keep their capitals. */
const headerNames = (headers: Readonly<Record<string, string>> = {}): object =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()), value]));

const readSteps = (body: unknown): readonly Step[] => {
  const requests = isRecord(body) ? body["requests"] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw bodyNotJson();
  if (requests.length > longestBatch) throw batchTooLong();
  const steps = requests.map(readStep);
  const ids = new Set(steps.map(({ id }) => id));
  if (ids.size < steps.length) throw badRequest("Request Id values must be unique within a batch.");
  for (const { dependsOn } of steps) {
    const unknown = dependsOn.find((id) => !ids.has(id));
    if (unknown !== undefined) throw badRequest(`A request of the batch depends on the unknown id '${unknown}'.`);
  }
  if (!hasKnownPattern(steps)) throw batchPatternUnknown();
  return steps;
};

/** The three patterns that are documented ("Combine multiple HTTP requests using JSON batching"): parallel, serial, and all on the same one. */
const hasKnownPattern = (steps: readonly Step[]): boolean => {
  const named = steps.flatMap(({ dependsOn }) => (dependsOn.length === 0 ? [] : [dependsOn.join()]));
  const isSame = new Set(named).size <= 1 && steps.every(({ dependsOn }) => dependsOn.length <= 1);
  const isSerial = steps.every(({ dependsOn }, position) => dependsOn.join() === (steps[position - 1]?.id ?? ""));
  return isSame || isSerial;
};

const readStep = (request: unknown): Step => {
  const { body, dependsOn, headers, id, method, url } = isRecord(request) ? request : {};
  if (typeof id !== "string" || typeof method !== "string" || typeof url !== "string") {
    throw badRequest("Each request of a batch needs 'id', 'method' and 'url'.");
  }
  if (/^https?:/i.test(url)) throw badRequest(`The url of request '${id}' must be relative.`);
  if (/^\/?\$batch/.test(url)) throw badRequest(`The request '${id}' is itself a batch.`);
  const innerHeaders = new Headers(isRecord(headers) ? Object.entries(headers).map(([name, value]) => [name, String(value)]) : []);
  if (body !== undefined && !/json/i.test(innerHeaders.get("content-type") ?? "")) throw batchBodyWithoutType(id);
  return {
    id,
    method: method.toUpperCase(),
    url: url.startsWith("/") ? url : `/${url}`,
    headers: innerHeaders,
    body,
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
};
