import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import { personStream } from "../../domain/ledger/streams.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { readShape } from "../../domain/base/shape.ts";
import { hasBegun } from "../../domain/base/service-time.ts";
import type { Day } from "../../domain/base/time.ts";
import { actUpon, type ActError, type ActUpon } from "../ledger/act-upon.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { daysNow, type RecordingWork, type Work } from "../work.ts";

export type RecordError =
  | ActError
  /** A field is empty, or longer than its record takes. */
  | { readonly type: "incomplete"; readonly field: string }
  /** What is recorded as done has a day that is still ahead. */
  | { readonly type: "day-ahead" };

type PersonKind = { [K in Kind]: (typeof eventKinds)[K]["list"] extends "People" | "Private" ? K : never }[Kind];

/** Whom a record is about, and where it stands among theirs. */
export interface AboutPerson {
  readonly personKey: string;
  readonly addressKey?: string;
  /** What follows on an earlier record comes after it, also where a clock cannot tell the two apart. */
  readonly step?: number;
}

/** Records something about a person in People or Private, and gives its key. */
export const recordAbout = async <K extends PersonKind>(
  work: RecordingWork,
  kind: K,
  { personKey, body, addressKey = "", step = 0 }: AboutPerson & { readonly body: BodyOf<K> },
): Promise<Result<string, RecordError>> => {
  const problem = bodyProblem(kind, body);
  if (problem) return err(problem);
  const key = `${kind}:${work.newId()}`;
  const draft = onlineDraft(work, kind, { body, key, stream: personStream(personKey), sequence: step, personKey, addressKey });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(key) : written;
};

/** What is done about one thing of a person's, about which others may do something too. */
export interface OnPerson<K extends PersonKind> extends Pick<ActUpon<K>, "body" | "isAbout" | "isAsSeen"> {
  readonly personKey: string;
  readonly addressKey?: string;
}

/** Does something about a thing of a person's, unless somebody else did since it was seen; and gives the key of the record. */
export const actOnPerson = async <K extends PersonKind>(work: RecordingWork, kind: K, act: OnPerson<K>): Promise<Result<string, RecordError>> => {
  const problem = bodyProblem(kind, act.body);
  return problem ? err(problem) : actUpon(work, { ...act, kind, stream: personStream(act.personKey), among: "person" });
};

/** Why a body does not have the shape of its kind, by its first field; said before anything is sent. */
export const bodyProblem = <K extends Kind>(kind: K, body: BodyOf<K>): RecordError | null => {
  const read = readShape<unknown>(eventKinds[kind].shape, body);
  return read.ok ? null : { type: "incomplete", field: read.error[0]?.path ?? "" };
};

/** Why what is recorded as done on a day cannot be: the day is ahead, or may be. */
export const aheadProblem = (work: Work, day: Day): Extract<RecordError, { readonly type: "day-ahead" | "day-unknown" }> | null => {
  const begun = hasBegun(day, daysNow(work));
  return begun === "yes" ? null : { type: begun === "no" ? "day-ahead" : "day-unknown" };
};
