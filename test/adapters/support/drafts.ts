import type { EventDraft } from "../../../src/domain/events/event.ts";
import { orderedKey } from "../../../src/domain/ledger/keys.ts";
import { requestStream } from "../../../src/domain/ledger/streams.ts";

const at = "2026-11-23T09:00:00.000Z";

/** A contact that was logged about a message. */
export const contactDraft = (key: string, given: Partial<EventDraft<"contact.logged">> = {}): EventDraft<"contact.logged"> => ({
  kind: "contact.logged",
  body: {
    choice: "no-concern",
    channel: "email",
    address: "jan.maddox@example.org",
    subject: "My complaint",
    receivedAt: at,
    mailbox: "complaints@brackenshire.example",
    internetMessageId: "<1@example.org>",
  },
  key,
  stream: `message:${key}`,
  sequence: 0,
  occurredAt: at,
  personKey: "",
  addressKey: "a1",
  policyVersion: "iopc-001@1.0",
  ...given,
});

export const personDraft = (key: string, name: string): EventDraft<"person.recorded"> => ({
  kind: "person.recorded",
  body: { name },
  key,
  stream: `person:${key}`,
  sequence: 0,
  occurredAt: at,
  personKey: key,
  addressKey: "",
  policyVersion: "iopc-001@1.0",
});

/** A step of a request, under the key that only one writer can take. */
export const withdrawalDraft = (request: string, sequence: number, reason: string): EventDraft<"request.withdrawn"> => ({
  kind: "request.withdrawn",
  body: { request, reason },
  key: orderedKey(requestStream(request), sequence),
  stream: requestStream(request),
  sequence,
  occurredAt: at,
  personKey: "p1",
  addressKey: "",
  policyVersion: "iopc-001@1.0",
});
