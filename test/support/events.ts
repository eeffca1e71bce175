import { policies } from "../../src/domain/policy/shipped.ts";
import type { EventDraft, EventOf, LedgerEvent } from "../../src/domain/events/event.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import type { SignedRow } from "../../src/domain/events/envelope.ts";
import { draftToFields } from "../../src/domain/events/row-fields.ts";
import { eventKinds, kindOf, type BodyOf, type Kind } from "../../src/domain/events/kinds.ts";
import { instructionKey, noticeKey, orderedKey, postponementKey } from "../../src/domain/ledger/keys.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import type { Instant } from "../../src/domain/base/time.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";

type PersonaKey = "staff" | "staff2" | "manager" | "head" | "head2" | "decider" | "owner";

const persona = (key: PersonaKey): Signatory => {
  const person = sampleDirectory.people.find((known) => known.key === key);
  if (!person) throw new Error(`The sandbox has no ${key}.`);
  return { oid: person.oid, name: person.displayName };
};

/** The people of the sandbox as they sign rows. */
export const personas: Readonly<Record<PersonaKey, Signatory>> = {
  staff: persona("staff"),
  staff2: persona("staff2"),
  manager: persona("manager"),
  head: persona("head"),
  head2: persona("head2"),
  decider: persona("decider"),
  owner: persona("owner"),
};

/** The Monday on which tests stand unless they say otherwise. */
export const testNow: Instant = "2026-11-23T09:00:00Z";

const groupId = (index: number): string => sampleDirectory.groups[index]?.id ?? "";

/** Settings under policy 001, in which the sandbox's people hold their offices. */
export const testSettings: Settings = {
  policy: "iopc-001@1.0",
  body: "Brackenshire Police Oversight Office",
  timeZone: "Europe/London",
  salt: "test-salt",
  groups: { staff: groupId(0), manager: groupId(1), head: groupId(2), decider: groupId(3), owner: groupId(4) },
  offices: [
    { role: "manager", ...personas.manager, from: "2026-01-01", until: null },
    { role: "head", ...personas.head, from: "2026-01-01", until: null },
    { role: "head", ...personas.head2, from: "2026-01-01", until: null },
    { role: "decider", ...personas.decider, from: "2026-01-01", until: null },
  ],
  channel: {
    team: sampleDirectory.teams[0]?.id ?? "",
    channel: sampleDirectory.teams[0]?.channels[1]?.id ?? "",
    tenant: sampleDirectory.tenantId,
    app: "5b080000-0000-4000-8000-000000000001",
    entity: "evenhand",
  },
  holidays: ["2026-12-25", "2026-12-28", "2027-12-27"],
  neverLog: [],
  staffDomains: ["brackenshire.example"],
  ask: "your manager",
  complaintsRoute: "Send it to complaints@brackenshire.example.",
  emergency: "Call 999.",
  desks: {
    "new-information": { name: "Casework desk", workingDays: 5 },
    "new-complaint": { name: "Assessment desk", workingDays: 5 },
    crime: { name: "Duty manager", workingDays: 1 },
    safeguarding: { name: "Safeguarding lead", workingDays: 1 },
    "information-request": { name: "Information desk", workingDays: 20 },
    dispute: { name: "Head of function's office", workingDays: 5 },
  },
  mailboxes: [],
  listUnopened: false,
  advisers: { sharing: "Data Protection Officer", equality: "Equality adviser", legal: "Legal team", welfare: "Staff support line" },
  letters: {
    from: "Brackenshire Police Oversight Office, 1 Market Square, Brackenshire",
    contact: "Call 01632 960 100 or write to us for another format.",
    disputeTo: "Complaints team, Brackenshire Police Oversight Office",
    policyCopy: "https://brackenshire.example/managing-contact",
    welsh: true,
  },
  answers: [{ policy: "iopc-001@1.0", field: "unsaid.whenReviewIsMissed", value: "It stays until the review is done.", from: "2025-01-01T00:00:00.000Z" }],
  packs: policies,
};

/** The same at a site that writes format 2. */
export const inFormat2: Settings = { ...testSettings, formats: [{ format: 2, from: "2026-01-01T00:00:00.000Z" }] };

export interface EventOptions {
  readonly by?: Signatory;
  /** When the service recorded it. */
  readonly at?: Instant;
  /** When it happened; the same time unless it is given. */
  readonly occurredAt?: Instant;
  readonly key?: string;
  readonly stream?: string;
  readonly sequence?: number;
  readonly personKey?: string;
  readonly addressKey?: string;
  readonly policyVersion?: string;
  readonly itemId?: string;
  readonly edited?: boolean;
}

let made = 0;

/** A key that follows as its kind asks. */
const keyOf = <K extends Kind>(kind: K, body: BodyOf<K>, { stream = `test:${made}`, sequence = 0 }: EventOptions, number: number): string => {
  const rule = kindOf(kind).key;
  if (rule === "own") return `${kind}:${number}`;
  if (rule === "ordered") return orderedKey(stream, sequence);
  const { decision = "", instruction = "", request = "", breach = "" } = body as Readonly<Record<string, string | undefined>>;
  // A notice of its own each time: the first of them may be one that does not count.
  const following = [
    `${kind}:${number}`,
    orderedKey(stream, sequence),
    instructionKey(decision),
    noticeKey(instruction, number + 1),
    postponementKey(instruction),
    `intention:${request}`,
    `reminder:${breach}`,
  ];
  return following.find((key) => rule(body, key, { key, stream, sequence })) ?? `${kind}:${number}`;
};

/** An event as the service recorded it: by a caseworker, on the morning of the tests, under a key of its own, unless told otherwise. */
export const event = <K extends Kind>(kind: K, body: BodyOf<K>, options: EventOptions = {}): EventOf<K> => {
  made += 1;
  const at = options.at ?? "2026-11-23T08:00:00Z";
  return {
    kind,
    body,
    key: options.key ?? keyOf(kind, body, options, made),
    stream: options.stream ?? `test:${made}`,
    sequence: options.sequence ?? 0,
    occurredAt: options.occurredAt ?? at,
    personKey: options.personKey ?? "",
    addressKey: options.addressKey ?? "",
    policyVersion: options.policyVersion ?? testSettings.policy,
    list: eventKinds[kind].list,
    itemId: options.itemId ?? String(made),
    recordedAt: at,
    by: options.by ?? personas.staff,
    edited: options.edited ?? false,
  } as EventOf<K>;
};

/** The row that a list would hold for an event. */
export const eventToRow = (from: LedgerEvent): SignedRow => {
  const fields = draftToFields(from as EventDraft, from.seal);
  if (!fields.ok) throw new Error("The event does not fit in a row.");
  const { Title: _, ...columns } = fields.value;
  return {
    list: from.list,
    itemId: from.itemId,
    createdAt: from.recordedAt,
    createdBy: from.by,
    version: from.edited ? "2.0" : "1.0",
    fields: columns,
  };
};
