import type { EventOf } from "../../src/domain/events/event.ts";
import type { BodyOf, Kind } from "../../src/domain/events/kinds.ts";
import { orderedKey } from "../../src/domain/ledger/keys.ts";
import { handlingStream, personStream, policeStream } from "../../src/domain/ledger/streams.ts";
import { event, personas, type EventOptions } from "./events.ts";
import { jordan, priya, type SamplePerson } from "./sample-ledger.ts";

/** Builders for what is recorded about a person before and beside a restriction. */

export type PersonKind = Extract<
  Kind,
  `${"needs" | "process" | "step" | "communication" | "representative" | "merge" | "person" | "condition" | "welfare" | "legal" | "advice" | "sharing" | "adviser"}.${string}`
>;

/** An event in a person's stream, by a manager unless told otherwise. */
export const aboutPerson = <K extends PersonKind>(kind: K, body: BodyOf<K>, { person = jordan, ...options }: EventOptions & { readonly person?: SamplePerson } = {}): EventOf<K> =>
  event(kind, body, { by: personas.manager, at: "2026-11-02T09:00:00Z", stream: personStream(person.key), personKey: person.key, ...options });

export const communication = (changed: Partial<BodyOf<"communication.agreed">> = {}): BodyOf<"communication.agreed"> => ({
  prefers: ["letter"],
  frequency: "Once a week",
  language: "",
  format: "Large print",
  supporter: "",
  adjustments: [],
  ...changed,
});

export const adjustment = (changed: Partial<BodyOf<"communication.agreed">["adjustments"][number]> = {}): BodyOf<"communication.agreed">["adjustments"][number] => ({
  id: "a1",
  what: "Calls are returned by the same colleague",
  needs: ["call"],
  avoids: [],
  since: "2026-10-01",
  reviewOn: "2026-12-01",
  adviser: "",
  ...changed,
});

export const mergeProposal = (options: EventOptions = {}): EventOf<"merge.proposed"> =>
  aboutPerson("merge.proposed", { with: priya.key, basis: "Same case number." }, { key: "merge:1", at: "2026-11-20T09:00:00Z", by: personas.staff, ...options });

export const mergeConfirmation = (options: EventOptions = {}): EventOf<"merge.confirmed"> =>
  aboutPerson("merge.confirmed", { of: "merge:1", with: priya.key, basis: "Confirmed by telephone." }, { at: "2026-11-21T09:00:00Z", ...options });

export const mergeUndoing = (options: EventOptions = {}): EventOf<"merge.undone"> =>
  aboutPerson("merge.undone", { of: "merge:1", reason: "They are sisters." }, { at: "2026-11-22T09:00:00Z", ...options });

/** The check `c1` of our own handling, in which support was found wanting. */
export const handlingChecked = (options: EventOptions & { readonly body?: Partial<BodyOf<"handling.checked">> } = {}): EventOf<"handling.checked"> => {
  const { body, ...rest } = options;
  const check = body?.check ?? "c1";
  return event(
    "handling.checked",
    {
      check,
      answers: [{ question: "support", answer: "no", note: "" }],
      actions: [{ id: "x1", question: "support", what: "Ask what would help", owner: "Casework manager", dueOn: "2026-11-30" }],
      ...body,
    },
    {
      by: personas.manager,
      at: "2026-11-10T09:00:00Z",
      key: orderedKey(handlingStream(check), 1),
      stream: handlingStream(check),
      sequence: 1,
      personKey: jordan.key,
      policyVersion: "warwickshire-opcc-002@1.0",
      ...rest,
    },
  );
};

export const actionDone = (options: EventOptions & { readonly action?: string } = {}): EventOf<"handling.action-done"> => {
  const { action = "x1", ...rest } = options;
  return event(
    "handling.action-done",
    { check: "c1", action, on: "2026-11-12", note: "Asked by letter" },
    { by: personas.manager, at: "2026-11-12T09:00:00Z", key: orderedKey(handlingStream("c1"), 2), stream: handlingStream("c1"), sequence: 2, personKey: jordan.key, ...rest },
  );
};

export const policeReported = (message: string, options: EventOptions = {}): EventOf<"police.reported"> =>
  event(
    "police.reported",
    { message, on: "2026-11-20", reportedBy: "Dafydd Rees", reference: "BR/1234/26", warned: false, note: "" },
    { by: personas.manager, at: "2026-11-20T12:00:00Z", key: orderedKey(policeStream(message), 1), stream: policeStream(message), sequence: 1, ...options },
  );

export const policeNotReported = (message: string, options: EventOptions = {}): EventOf<"police.not-reported"> =>
  event(
    "police.not-reported",
    { message, reason: "The police had it already from the person's sister." },
    { by: personas.manager, at: "2026-11-20T12:00:00Z", key: orderedKey(policeStream(message), 1), stream: policeStream(message), sequence: 1, ...options },
  );

/** A call that a colleague ended and logged by hand for Jordan. */
export const loggedByHand = (): readonly [EventOf<"contact.logged">, EventOf<"call.ended">] => {
  const placed = { by: personas.staff, at: "2026-11-20T10:00:00Z" as const, stream: "message:by-hand-1", personKey: jordan.key };
  const logged = event(
    "contact.logged",
    { choice: "rudeness", channel: "call", address: "", subject: "The decision", receivedAt: "2026-11-20T09:50:00Z", mailbox: "", internetMessageId: "" },
    { ...placed, key: "contact.logged:by-hand" },
  );
  return [logged, event("call.ended", { of: logged.key, how: "ended", warned: true, reason: "Swore after a warning" }, { ...placed, sequence: 1 })];
};
