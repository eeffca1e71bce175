import type { HashDep } from "../../domain/base/hash.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

/** Records that a handler has looked at reported conduct; whoever logged it sees that it was read (requirements D4). */
export const considerConcern = async (
  deps: ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep,
  settings: Settings,
  account: Account,
  message: LoggedMessage,
  note: string,
): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(
    deps,
    settings,
    "concern.considered",
    { note },
    {
      key: `considered:${deps.newId()}`,
      stream: message.stream,
      sequence: 0,
      addressKey: message.addressKey,
    },
  );
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
