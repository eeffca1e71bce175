import { createHash } from "node:crypto";
import type { EventOf, LedgerEvent } from "../../src/domain/events/event.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import type { BodyOf } from "../../src/domain/events/kinds.ts";
import { instructionKey, orderedKey } from "../../src/domain/ledger/keys.ts";
import { cardStream, decisionStream, messageStream, personStream, requestStream } from "../../src/domain/ledger/streams.ts";
import { requiredContents } from "../../src/domain/decide/required-contents.ts";
import { policyAt } from "../../src/domain/policy/policy-at.ts";
import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import type { Day, Instant } from "../../src/domain/base/time.ts";
import { event, personas, testSettings } from "./events.ts";

/** Builders for the runs of events that tests tell their stories with. Every person in them is invented. */

export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly addressKey: string;
}

/** The key of an email address under the salt of the tests. */
export const testAddressKey = (address: string): string => createHash("sha256").update(`${testSettings.salt}\n${address}`).digest("hex");

/** An address with its key. */
export const withKey = (address: string): Pick<SamplePerson, "address" | "addressKey"> => ({ address, addressKey: testAddressKey(address) });

export const jordan: SamplePerson = { key: "p-jordan", name: "Jordan Vale", ...withKey("jordan.vale@example.org") };
export const priya: SamplePerson = { key: "p-priya", name: "Priya Sandhu", ...withKey("priya@example.com") };

export const inPerson = ({ key }: SamplePerson): { stream: string; personKey: string } => ({ stream: personStream(key), personKey: key });

/** A person who was recorded with one address, which a manager confirmed unless told otherwise. */
export const recordedPerson = (
  person: SamplePerson,
  { by = personas.manager, at = "2026-09-01T09:00:00Z" }: { readonly by?: Signatory; readonly at?: Instant } = {},
): readonly LedgerEvent[] => [event("person.recorded", { name: person.name }, { by, at, ...inPerson(person) }), linkedAddress(person, person, { by, at })];

export const linkedAddress = (
  person: SamplePerson,
  address: Pick<SamplePerson, "address" | "addressKey">,
  { by = personas.manager, at = "2026-09-01T09:00:00Z" as Instant, standing = "confirmed" as "proposed" | "confirmed" } = {},
): EventOf<"address.linked"> =>
  event(
    "address.linked",
    { address: address.address, basis: "Said so on the telephone", standing },
    {
      by,
      at,
      ...inPerson(person),
      addressKey: address.addressKey,
    },
  );

export interface MessageOptions {
  readonly message?: string;
  readonly by?: Signatory;
  readonly at?: Instant;
  readonly receivedAt?: Instant;
  readonly key?: string;
  readonly subject?: string;
}

let messages = 0;

/** A message from a person that a colleague logged under a choice. */
export const loggedMessage = (from: Pick<SamplePerson, "address" | "addressKey">, choice: string, options: MessageOptions = {}): EventOf<"contact.logged"> => {
  messages += 1;
  const at = options.at ?? "2026-11-20T10:00:00Z";
  return event(
    "contact.logged",
    {
      choice,
      channel: "email",
      address: from.address,
      subject: options.subject ?? "My case",
      receivedAt: options.receivedAt ?? at,
      mailbox: "casework@brackenshire.example",
      internetMessageId: `<${options.message ?? messages}@example.org>`,
    },
    {
      by: options.by ?? personas.staff,
      at,
      ...(options.key !== undefined && { key: options.key }),
      stream: messageStream(options.message ?? `m${messages}`),
      addressKey: from.addressKey,
    },
  );
};

export const givenWarning = (person: SamplePerson, { by = personas.manager, on = "2026-11-03" }: { readonly by?: Signatory; readonly on?: Day } = {}): EventOf<"warning.sent"> =>
  event(
    "warning.sent",
    { sentOn: on, way: "letter", contents: iopc001.warning.contents.map(({ id }) => id), waived: [], note: "" },
    {
      by,
      at: `${on}T15:00:00Z`,
      ...inPerson(person),
    },
  );

export const sampleSubmission = (
  person: SamplePerson,
  addressKeys: readonly string[] = [person.addressKey],
): Omit<BodyOf<"restriction.requested">, "request" | "reference" | "name"> => ({
  ask: "Read and file what comes, and answer only what is new.",
  purpose: "One desk answers, and others get their time back.",
  exhausted: "",
  agreement: { outcome: "not-sought", why: "Every call so far ended in shouting." },
  needs: { asked: null, reason: "The person does not answer the question." },
  handling: null,
  clashes: [],
  lastResort: "",
  circumstances: "Forty messages in two weeks about a closed matter.",
  tried: [{ step: "explained-decision", on: "2026-10-05", note: "By letter" }],
  warning: { notice: null, reason: "Told by telephone; the letter follows." },
  evidence: { cutOff: "2026-11-20T10:00:00Z", addressKeys, counts: { scattergun: 40 }, digest: "0".repeat(64), quoted: [] },
  criteria: (iopc001.criteria ?? []).map(({ id }) => ({ criterion: id, evidence: "See the log." })),
  measures: [{ measure: "read-and-file", parameters: {}, why: "It keeps access open." }],
  matter: "",
  contact: "Casework desk",
  reviewOn: "2027-05-20",
  urgent: "no",
});

export interface RequestOptions {
  readonly request?: string;
  readonly by?: Signatory;
  readonly at?: Instant;
  readonly addressKeys?: readonly string[];
  readonly policyVersion?: string;
}

/** A request that was sent, with its card posted. */
export const sentRequest = (
  person: SamplePerson,
  { request = "r1", by = personas.manager, at = "2026-11-16T10:00:00Z", addressKeys, policyVersion = testSettings.policy }: RequestOptions = {},
): readonly LedgerEvent[] => [
  event(
    "restriction.requested",
    { request, reference: `R-${request.toUpperCase()}`, name: person.name, ...sampleSubmission(person, addressKeys) },
    {
      by,
      at,
      key: orderedKey(requestStream(request), 1),
      stream: requestStream(request),
      sequence: 1,
      personKey: person.key,
      policyVersion,
    },
  ),
  ...(["started", "posted"] as const).map((outcome, index) =>
    event(
      "card.posting",
      { request, outcome, message: outcome === "posted" ? "card-message" : "", webUrl: "" },
      {
        by,
        at,
        key: orderedKey(cardStream(request), index + 1),
        stream: cardStream(request),
        sequence: index + 1,
        personKey: person.key,
      },
    ),
  ),
];

export interface ApprovalOptions extends RequestOptions {
  readonly decidedBy?: Signatory;
  readonly decidedAt?: Instant;
  readonly reviewOn?: Day;
  readonly endsOn?: Day;
  readonly matter?: string;
  readonly measures?: BodyOf<"request.approved">["measures"];
}

/** The approval of the request `r1`, or of the one that is named. */
export const approval = (person: SamplePerson, options: ApprovalOptions = {}): EventOf<"request.approved"> => {
  const request = options.request ?? "r1";
  const { measures, contact } = sampleSubmission(person);
  return event(
    "request.approved",
    {
      request,
      submission: orderedKey(requestStream(request), 1),
      submissionDigest: "0".repeat(64),
      criteria: (iopc001.criteria ?? []).map(({ id }) => ({ criterion: id, verdict: "satisfied", reason: "Shown by the log." })),
      reasons: "The pattern takes time from others, and everything else was tried.",
      conflict: { target: false, decidedCase: false, other: "" },
      handlingComments: [],
      measures: options.measures ?? measures,
      matter: options.matter ?? "",
      contact,
      reviewOn: options.reviewOn ?? "2027-05-20",
      ...(options.endsOn !== undefined && { endsOn: options.endsOn }),
    },
    {
      by: options.decidedBy ?? personas.head,
      at: options.decidedAt ?? "2026-11-18T10:00:00Z",
      key: orderedKey(decisionStream(request), 1),
      stream: decisionStream(request),
      sequence: 1,
      personKey: person.key,
    },
  );
};

/** The instruction that carries an approval out. */
export const instruction = (person: SamplePerson, options: ApprovalOptions = {}): EventOf<"instruction.given"> => {
  const approved = approval(person, options);
  const { request, measures, matter, contact, reviewOn, endsOn } = approved.body;
  return event(
    "instruction.given",
    {
      decision: approved.key,
      request,
      addressKeys: options.addressKeys ?? [person.addressKey],
      measures: measures.map(({ measure, parameters }) => ({ measure, parameters })),
      matter,
      contact,
      reviewOn,
      ...(endsOn !== undefined && { endsOn }),
    },
    {
      by: approved.by,
      at: approved.recordedAt,
      key: instructionKey(approved.key),
      stream: `instruction:${request}`,
      sequence: 1,
      personKey: person.key,
    },
  );
};

/** All that the policy of an instruction asks of its notice. */
const contentsFor = ({ policyVersion, recordedAt, body }: EventOf<"instruction.given">): readonly string[] => {
  const policy = policyAt(testSettings, policyVersion, recordedAt);
  return policy ? requiredContents(policy, body.replaces === undefined ? "restriction" : "change").map(({ id }) => id) : [];
};

/** The written notice of an instruction. */
export const noticeOf = (
  given: EventOf<"instruction.given">,
  { by = personas.manager, on = "2026-11-19" }: { readonly by?: Signatory; readonly on?: Day } = {},
): EventOf<"restriction.noticed"> =>
  event(
    "restriction.noticed",
    { instruction: given.key, sentOn: on, way: "letter", contents: contentsFor(given), waived: [], note: "" },
    { by, at: `${on}T16:00:00Z`, stream: personStream(given.personKey), personKey: given.personKey },
  );

/** Everything from the record of a person to a restriction that is in force. */
export const restrictedPerson = (person: SamplePerson, options: ApprovalOptions & { readonly noticedOn?: Day } = {}): readonly LedgerEvent[] => {
  const given = instruction(person, options);
  return [
    ...recordedPerson(person),
    ...sentRequest(person, options),
    approval(person, options),
    given,
    noticeOf(given, options.noticedOn === undefined ? {} : { on: options.noticedOn }),
  ];
};
