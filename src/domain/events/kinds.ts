import type { Infer } from "../base/shape.ts";
import type { KindDefinition } from "../ledger/define-kind.ts";
import { contactKinds } from "./contacts.ts";
import { decisionKinds } from "./decisions.ts";
import { disposalKinds } from "./disposals.ts";
import { disputeKinds } from "./disputes.ts";
import { instructionKinds } from "./instructions.ts";
import { noticeKinds } from "./notices.ts";
import { personKinds } from "./people.ts";
import { privateKinds } from "./private.ts";
import { requestKinds } from "./requests.ts";

/** Every kind of event there is, each declared once in the file of its list. */
export const eventKinds = {
  ...personKinds,
  ...contactKinds,
  ...noticeKinds,
  ...instructionKinds,
  ...privateKinds,
  ...requestKinds,
  ...decisionKinds,
  ...disputeKinds,
  ...disposalKinds,
};

export type Kind = keyof typeof eventKinds;

export type BodyOf<K extends Kind> = Infer<(typeof eventKinds)[K]["shape"]>;

export const isKind = (text: string): text is Kind => Object.hasOwn(eventKinds, text);

/** The definition of a kind, whose body is not known here. */
export const kindOf = (kind: Kind): KindDefinition<unknown> => eventKinds[kind] as KindDefinition<unknown>;

export const allKinds: readonly Kind[] = Object.keys(eventKinds).filter(isKind);
