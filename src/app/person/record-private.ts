import type { BodyOf } from "../../domain/events/kinds.ts";
import { err, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Account } from "../ports.ts";
import { isAhead, recordAbout, type RecordDeps, type RecordError } from "./record-about.ts";

export type PrivateNote =
  | { readonly kind: "condition.stated"; readonly body: BodyOf<"condition.stated"> }
  | { readonly kind: "welfare.noted"; readonly body: BodyOf<"welfare.noted"> }
  | { readonly kind: "legal.noted"; readonly body: BodyOf<"legal.noted"> }
  | { readonly kind: "advice.taken"; readonly body: BodyOf<"advice.taken"> };

/** Records a condition as it was stated, a note on welfare or law, or advice that was taken. Handlers alone read it. */
export const recordPrivate = async (deps: RecordDeps, settings: Settings, account: Account, personKey: string, note: PrivateNote): Promise<Result<string, RecordError>> => {
  const day = note.kind === "condition.stated" ? note.body.statedOn : note.kind === "advice.taken" ? note.body.on : null;
  if (day !== null && isAhead(deps, settings, day)) return err({ type: "day-ahead" });
  return recordAbout(deps, settings, account, personKey, note.kind, note.body);
};
