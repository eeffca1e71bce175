import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isCanary, rowToEvent, type LedgerRow } from "../../../src/domain/events/envelope.ts";
import { draftToFields } from "../../../src/domain/events/row-fields.ts";
import type { EventDraft } from "../../../src/domain/events/event.ts";
import { payloadLimit } from "../../../src/domain/ledger/payload-limit.ts";
import { event, eventToRow } from "../../support/events.ts";
import { approval, inPerson, jordan, loggedMessage, restrictedPerson } from "../../support/sample-ledger.ts";

const row = eventToRow(loggedMessage(jordan, "rudeness"));

const withFields = (fields: LedgerRow["fields"]): LedgerRow => ({ ...row, fields: { ...row.fields, ...fields } });

const withPayload = (change: (payload: { v: unknown; body: Record<string, unknown> }) => unknown): LedgerRow =>
  withFields({ Payload: JSON.stringify(change(JSON.parse(String(row.fields.Payload)))) });

const reasonOf = (strange: LedgerRow): string => {
  const read = rowToEvent(strange);
  return read.ok ? "it was read" : read.error.reason;
};

// Every UTF-16 code unit, halves of surrogate pairs included: mail holds all of them.
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code)), maxLength: 300 });

test("every kind of event in a restriction's life is read back from its row as it was", () => {
  for (const original of restrictedPerson(jordan)) expect(rowToEvent(eventToRow(original))).toEqual({ ok: true, value: original });
});

test("a seal that is none seals nothing, so that its row is reported as one without", () => {
  const sealOf = (seal: unknown): unknown => {
    const read = rowToEvent(withPayload((payload) => ({ ...payload, seal })));
    return read.ok ? read.value.seal : "it was not read";
  };
  expect(sealOf({ digest: "a".repeat(64), previous: "" })).toEqual({ digest: "a".repeat(64), previous: "" });
  for (const strange of ["sealed", { digest: 1, previous: "" }, { digest: "a" }, null]) expect(sealOf(strange)).toBeUndefined();
});

test("whatever was typed comes back as it was typed", () => {
  fc.assert(
    fc.property(anyText, (note) => {
      const original = event("warning.sent", { sentOn: "2026-11-03", way: "letter", contents: [], waived: [], note }, inPerson(jordan));
      expect(rowToEvent(eventToRow(original))).toEqual({ ok: true, value: original });
    }),
  );
});

test("no name, address or free text stands outside the payload", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{12}$/), (typed) => {
      const log = loggedMessage({ address: `${typed}@example.org`, addressKey: "hash" }, "rudeness", { subject: typed });
      const fields = draftToFields(log as EventDraft);
      const { Payload: _, ...outside } = fields.ok ? fields.value : {};
      expect(JSON.stringify(outside)).not.toContain(typed);
    }),
  );
});

test("a row says whose it is and when in one column: contacts by address, the rest by person", () => {
  expect(row.fields.SubjectWhen).toBe(`${jordan.addressKey}|2026-11-20T10:00:00Z`);
  expect(eventToRow(approval(jordan)).fields.SubjectWhen).toBe(`${jordan.key}|2026-11-18T10:00:00Z`);
});

test("a payload of more than 63,999 characters is refused before it is sent", () => {
  const withNote = (length: number): ReturnType<typeof draftToFields> => draftToFields(event("contact.detailed", { of: "x", effects: [], note: "a".repeat(length) }) as EventDraft);
  const frame = withNote(0);
  const left = payloadLimit - (frame.ok ? String(frame.value.Payload).length : 0);
  expect(withNote(left)).toMatchObject({ ok: false, error: { type: "row-refused" } });
  expect(withNote(left + 1)).toEqual({ ok: false, error: { type: "payload-too-large", length: payloadLimit + 1, limit: payloadLimit } });
});

test("a row that a newer version wrote is reported as such", () => {
  expect(reasonOf(withPayload((payload) => ({ ...payload, v: 2 })))).toBe("newer-version");
});

test("a kind that is not known is reported, because it may change what is true", () => {
  expect(reasonOf(withFields({ Kind: "restriction.suspended" }))).toBe("newer-version");
  expect(reasonOf(withFields({ Kind: "constructor" }))).toBe("newer-version");
});

test.each([
  ["text that is no JSON", withFields({ Payload: "{not json" })],
  ["JSON that is no envelope", withFields({ Payload: '"hello"' })],
  ["an envelope without a version", withPayload(({ body }) => ({ body }))],
  ["a payload that is missing", { ...row, fields: { Kind: "contact.logged" } }],
  ["a field too many", withPayload((payload) => ({ ...payload, body: { ...payload.body, score: 5 } }))],
  ["a field of the wrong type", withPayload((payload) => ({ ...payload, body: { ...payload.body, channel: "fax" } }))],
  ["another list's kind", { ...row, list: "Notices" as const }],
  ["no key", withFields({ EventKey: "" })],
  ["no stream", withFields({ Stream: "" })],
  ["a sequence that is no number", withFields({ Sequence: "first" })],
  ["no time", withFields({ OccurredAt: "" })],
  ["a time that does not sort", withFields({ OccurredAt: "20 November 2026" })],
])("a row made by hand is reported, never skipped: %s", (_, strange) => {
  expect(reasonOf(strange)).toBe("by-hand");
});

test("whatever a row holds, reading it gives an event or a reason and never throws", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.json());
  fc.assert(
    fc.property(fc.record({ EventKey: value, Stream: value, Kind: value, OccurredAt: value, Sequence: value, Payload: value }), (fields) => {
      expect(["by-hand", "newer-version", "unsigned"]).toContain(reasonOf({ ...row, fields }));
    }),
  );
});

test.each([
  ["its author", { createdBy: null }],
  ["its author's id", { createdBy: { oid: "", name: "Sam Okafor" } }],
  ["its time", { createdAt: null }],
  ["its version", { version: null }],
  ["its version, and says nothing instead", { version: "" }],
])("a row of which the service left out %s is no event, and is reported", (_, unsigned) => {
  expect(reasonOf({ ...row, ...unsigned })).toBe("unsigned");
});

test("a row that was edited after it was added is marked", () => {
  const read = rowToEvent({ ...row, version: "2.0" });
  expect(read.ok && read.value.edited).toBe(true);
});

test("the signature is the service's, whatever the payload says", () => {
  expect(reasonOf(withPayload((payload) => ({ ...payload, body: { ...payload.body, by: "somebody else" } })))).toBe("by-hand");
  const read = rowToEvent(row);
  expect(read.ok && read.value.by).toEqual(row.createdBy);
});

test("a canary row is known by its kind", () => {
  expect(isCanary(withFields({ Kind: "canary", EventKey: `canary:${row.list}` }))).toBe(true);
  // An owner who edits a restriction into a canary must not make it go without a word.
  expect(isCanary(withFields({ Kind: "canary" }))).toBe(false);
  expect(isCanary(row)).toBe(false);
});

test("what could not be read back is refused before it is sent", () => {
  const long = event("contact.detailed", { of: "x", effects: [], note: "a".repeat(4001) }) as EventDraft;
  expect(draftToFields(long)).toMatchObject({ ok: false, error: { type: "row-refused", detail: "body.note: text" } });
});
