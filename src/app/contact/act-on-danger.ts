import type { BodyOf } from "../../domain/events/kinds.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordDeps } from "../person/record-about.ts";
import type { Account } from "../ports.ts";

/** Records that somebody was in danger and that somebody called for help. Nothing is asked first; what was shared is recorded afterwards. */
export const recordDanger = async (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  danger: Omit<BodyOf<"danger.acted">, "at">,
): Promise<Result<void, AppendError>> => {
  const id = deps.newId();
  const body = { ...danger, at: deps.clock.now() };
  const draft = onlineDraft(deps, settings, "danger.acted", body, { key: `danger.acted:${id}`, stream: `danger:${id}`, sequence: 0, personKey });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
