import type { HashDep } from "../../domain/base/hash.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import { personStream } from "../../domain/ledger/keys.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { readShape } from "../../domain/base/shape.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

export type RecordDeps = ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep;

export type RecordError =
  | AppendError
  /** A field is empty, or longer than its record takes. */
  | { readonly type: "incomplete"; readonly field: string }
  /** What is recorded as done has a day that is still ahead. */
  | { readonly type: "day-ahead" };

type PersonKind = { [K in Kind]: (typeof eventKinds)[K]["list"] extends "People" | "Private" ? K : never }[Kind];

export interface RecordOptions {
  readonly addressKey?: string;
  /** What follows on an earlier record comes after it, also where a clock cannot tell the two apart. */
  readonly step?: number;
}

/** Records something about a person in People or Private, and gives its key. */
export const recordAbout = async <K extends PersonKind>(
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  kind: K,
  body: BodyOf<K>,
  { addressKey = "", step = 0 }: RecordOptions = {},
): Promise<Result<string, RecordError>> => {
  const problem = bodyProblem(kind, body);
  if (problem) return err(problem);
  const key = `${kind}:${deps.newId()}`;
  const draft = onlineDraft(deps, settings, kind, body, { key, stream: personStream(personKey), sequence: step, personKey, addressKey });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(key) : written;
};

/** Why a body does not have the shape of its kind, by its first field; said before anything is sent. */
export const bodyProblem = <K extends Kind>(kind: K, body: BodyOf<K>): RecordError | null => {
  const read = readShape<unknown>(eventKinds[kind].shape, body);
  return read.ok ? null : { type: "incomplete", field: read.error[0]?.path ?? "" };
};

export const isAhead = ({ clock }: ClockDep, settings: Settings, day: Day): boolean => day > dayOf(clock.now(), settings.timeZone);
