import { createDeskFolds } from "../../src/app/desk/desk-folds.ts";
import { createHash } from "node:crypto";
import { deskOf, type Desk } from "../../src/app/desk/read-desk.ts";
import type { EventOf, LedgerEvent } from "../../src/domain/events/event.ts";
import type { BodyOf } from "../../src/domain/events/kinds.ts";
import { orderedKey } from "../../src/domain/ledger/keys.ts";
import { decisionStream, requestStream } from "../../src/domain/ledger/streams.ts";
import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import type { CriterionAnswer } from "../../src/domain/subjects/request/check-decision.ts";
import { foldRequests, type RestrictionRequest } from "../../src/domain/subjects/request/requests.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import type { TimeSpan } from "../../src/domain/base/service-time.ts";
import type { Instant } from "../../src/domain/base/time.ts";
import { event, personas, testNow, testSettings, type EventOptions } from "./events.ts";
import { jordan, sampleSubmission, sentRequest, type SamplePerson } from "./sample-ledger.ts";

/** A handler's desk as these events make it. */
export const testDesk = (events: readonly LedgerEvent[], now: Instant = testNow, settings: Settings = testSettings, span?: TimeSpan): Desk => {
  const desk = deskOf(settings, events, now);
  if (span === undefined) return desk;
  const folds = createDeskFolds(settings);
  for (const each of events) folds.add(each);
  return { ...desk, ...folds.desk(now, span) };
};

/** The request `r1` as these events make it. */
export const testRequest = (events: readonly LedgerEvent[] = sentRequest(jordan), settings: Settings = testSettings): RestrictionRequest => {
  const request = foldRequests(settings, events).get("r1");
  if (!request) throw new Error("These events make no request r1.");
  return request;
};

export const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text).digest("hex");

/** Every criterion of policy 001 answered as satisfied, but for those that are given. */
export const criteriaAnswers = (changed: Readonly<Record<string, Partial<CriterionAnswer>>> = {}): readonly CriterionAnswer[] =>
  (iopc001.criteria ?? []).map(({ id }) => {
    const { verdict = "satisfied", reason = "Shown by the log." } = changed[id] ?? {};
    return { criterion: id, verdict, reason };
  });

interface StepOptions extends Pick<EventOptions, "at" | "by" | "policyVersion"> {
  readonly person?: SamplePerson;
  readonly sequence?: number;
}

const placed = (stream: string, sequence: number, { person = jordan, ...options }: StepOptions): EventOptions => ({
  ...options,
  key: orderedKey(stream, sequence),
  stream,
  sequence,
  personKey: person.key,
});

/** The requester takes `r1` back. */
export const withdrawal = (options: StepOptions = {}): EventOf<"request.withdrawn"> =>
  event(
    "request.withdrawn",
    { request: "r1", reason: "They have agreed to write once a week." },
    placed(requestStream("r1"), options.sequence ?? 2, { by: personas.manager, at: "2026-11-17T10:00:00Z", ...options }),
  );

/** The requester answers what the head of function asked about `r1`. */
export const answer = (options: StepOptions = {}): EventOf<"request.answered"> =>
  event(
    "request.answered",
    {
      request: "r1",
      reference: "R-R1",
      name: (options.person ?? jordan).name,
      answer: "The needs were asked about on 19 November.",
      ...sampleSubmission(options.person ?? jordan),
    },
    placed(requestStream("r1"), options.sequence ?? 2, { by: personas.manager, at: "2026-11-19T10:00:00Z", ...options }),
  );

const decided = (submission: number, criteria = criteriaAnswers()): Omit<BodyOf<"request.refused">, "reasons"> => ({
  request: "r1",
  submission: orderedKey(requestStream("r1"), submission),
  submissionDigest: "0".repeat(64),
  criteria,
  conflict: { target: false, decidedCase: false, other: "" },
});

export interface DecisionOptions extends StepOptions {
  /** Which submission of `r1` it is about; the first unless it is given. */
  readonly submission?: number;
}

export const refusal = (options: DecisionOptions = {}): EventOf<"request.refused"> =>
  event(
    "request.refused",
    { ...decided(options.submission ?? 1), reasons: "One more conversation should come first." },
    placed(decisionStream("r1"), options.sequence ?? 1, { by: personas.head, at: "2026-11-18T10:00:00Z", ...options }),
  );

export const sendingBack = (options: DecisionOptions = {}): EventOf<"request.sent-back"> =>
  event(
    "request.sent-back",
    { ...decided(options.submission ?? 1), reasons: "Access needs are not clear.", wanted: "Ask about access needs." },
    placed(decisionStream("r1"), options.sequence ?? 1, { by: personas.head, at: "2026-11-18T10:00:00Z", ...options }),
  );

export const approving = (options: DecisionOptions & { readonly body?: Partial<BodyOf<"request.approved">> } = {}): EventOf<"request.approved"> => {
  const { measures, matter, contact, reviewOn } = sampleSubmission(options.person ?? jordan);
  const { body, submission = 1, sequence = 1, ...rest } = options;
  return event(
    "request.approved",
    { ...decided(submission), reasons: "Everything else was tried.", measures, matter, contact, reviewOn, handlingComments: [], ...body },
    placed(decisionStream("r1"), sequence, { by: personas.head, at: "2026-11-18T10:00:00Z", ...rest }),
  );
};
