import { contactKinds } from "../contact/contact-events.ts";
import { personKinds } from "../person/person-events.ts";
import { requestKinds } from "../request/request-events.ts";
import { restrictionKinds } from "../restriction/restriction-events.ts";
import type { Infer, Shape } from "../shape.ts";
import type { LedgerList } from "./lists.ts";

/** What can happen: for each kind of event the list that keeps it and the shape of its body. */
export interface EventKind<T = unknown> {
  readonly list: LedgerList;
  readonly shape: Shape<T>;
}

export const eventKinds = { ...personKinds, ...contactKinds, ...restrictionKinds, ...requestKinds } satisfies Record<string, EventKind>;

export type Kind = keyof typeof eventKinds;

export type BodyOf<K extends Kind> = Infer<(typeof eventKinds)[K]["shape"]>;

export const isKind = (text: string): text is Kind => Object.hasOwn(eventKinds, text);
