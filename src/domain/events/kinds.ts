import { contactKinds } from "./contact-events.ts";
import { disposalKinds } from "./disposal-events.ts";
import { disputeKinds } from "./dispute-events.ts";
import { letterKinds } from "./letter-events.ts";
import { personKinds } from "./person-events.ts";
import { privateKinds } from "./private-events.ts";
import { requestKinds } from "./request-events.ts";
import { restrictionKinds } from "./restriction-events.ts";
import { reviewKinds } from "./review-events.ts";
import type { Infer } from "../base/shape.ts";
import type { EventKind } from "../ledger/event-kind.ts";

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
