import { contactKinds } from "../contact/contact-events.ts";
import { personKinds } from "../person/person-events.ts";
import { requestKinds } from "../request/request-events.ts";
import { restrictionKinds } from "../restriction/restriction-events.ts";
import type { Infer } from "../shape.ts";
import type { EventKind } from "./event-kind.ts";

/** Every kind of event there is. */
export const eventKinds = { ...personKinds, ...contactKinds, ...restrictionKinds, ...requestKinds } satisfies Record<string, EventKind>;

export type Kind = keyof typeof eventKinds;

export type BodyOf<K extends Kind> = Infer<(typeof eventKinds)[K]["shape"]>;

export const isKind = (text: string): text is Kind => Object.hasOwn(eventKinds, text);
