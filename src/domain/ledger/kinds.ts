import { contactKinds } from "../contact/contact-events.ts";
import { disposalKinds } from "../disposal/disposal-events.ts";
import { disputeKinds } from "../dispute/dispute-events.ts";
import { letterKinds } from "../letter/letter-events.ts";
import { personKinds } from "../person/person-events.ts";
import { privateKinds } from "../person/private-events.ts";
import { requestKinds } from "../request/request-events.ts";
import { restrictionKinds } from "../restriction/restriction-events.ts";
import { reviewKinds } from "../review/review-events.ts";
import type { Infer } from "../shape.ts";
import type { EventKind } from "./event-kind.ts";

/** Every kind of event there is. */
export const eventKinds = {
  ...personKinds,
  ...privateKinds,
  ...contactKinds,
  ...restrictionKinds,
  ...letterKinds,
  ...requestKinds,
  ...reviewKinds,
  ...disputeKinds,
  ...disposalKinds,
} satisfies Record<string, EventKind>;

export type Kind = keyof typeof eventKinds;

export type BodyOf<K extends Kind> = Infer<(typeof eventKinds)[K]["shape"]>;

export const isKind = (text: string): text is Kind => Object.hasOwn(eventKinds, text);
