import type { BodyOf } from "../../domain/events/kinds.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { aheadProblem, recordAbout, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

export type PrivateNote =
  | { readonly kind: "condition.stated"; readonly body: BodyOf<"condition.stated"> }
  | { readonly kind: "welfare.noted"; readonly body: BodyOf<"welfare.noted"> }
  | { readonly kind: "legal.noted"; readonly body: BodyOf<"legal.noted"> }
  | { readonly kind: "advice.taken"; readonly body: BodyOf<"advice.taken"> };

/** Records a condition as it was stated, a note on welfare or law, or advice that was taken. Handlers alone read it. */
export const recordPrivate = async (work: RecordingWork, personKey: string, note: PrivateNote): Promise<Result<string, RecordError>> => {
  const day = note.kind === "condition.stated" ? note.body.statedOn : note.kind === "advice.taken" ? note.body.on : null;
  const ahead = day === null ? null : aheadProblem(work, day);
  if (ahead) return err(ahead);
  return recordAbout(work, note.kind, { personKey, body: note.body });
};
