import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { policeStream } from "../../domain/ledger/streams.ts";
import type { PoliceRecord } from "../../domain/subjects/police/police.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { appendStep, asSeen, readEnd } from "../ledger/append-step.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { bodyProblem, aheadProblem, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

/** What is reported, and what was done about it so far. */
export interface Reported {
  readonly message: LoggedMessage;
  readonly record: PoliceRecord | null;
  /** The person whose message it is; empty when they are not recorded. */
  readonly personKey: string;
}

/** Records that a message was reported to the police. */
export const reportToPolice = async (work: RecordingWork, reported: Reported, report: Omit<BodyOf<"police.reported">, "message">): Promise<Result<void, RecordError>> => {
  const ahead = aheadProblem(work, report.on);
  if (ahead) return err(ahead);
  return write(work, reported, "police.reported", { message: reported.message.stream, ...report });
};

/** Records why a message was not reported, which closes a compulsory task. A later report still counts. */
export const recordNotReported = (work: RecordingWork, reported: Reported, reason: string): Promise<Result<void, RecordError>> =>
  write(work, reported, "police.not-reported", { message: reported.message.stream, reason });

const write = async <K extends "police.reported" | "police.not-reported">(
  work: RecordingWork,
  { message, record, personKey }: Reported,
  kind: K,
  body: BodyOf<K>,
): Promise<Result<void, RecordError>> => {
  const problem = bodyProblem(kind, body);
  if (problem) return err(problem);
  const end = await readEnd(work, "Requests", { stream: policeStream(message.stream), personKey });
  if (!end.ok) return end;
  const written = await appendStep(work, asSeen(end.value, record?.last.sequence ?? 0), {
    draft: (place) => onlineDraft(work, kind, { body, ...place, addressKey: message.addressKey }),
  });
  return written.ok ? ok(undefined) : written;
};
