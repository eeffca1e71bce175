import type { HashDep } from "../../domain/base/hash.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

/** The longest note on what was done, in characters. */
export const taskNoteLimit = 4000;

/** Records that what a triage of a message asked for has been done. `triage` is the key of the triage; the note may be empty. */
export const finishTask = async (
  deps: ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep,
  settings: Settings,
  account: Account,
  message: LoggedMessage,
  triage: string,
  note: string,
): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(
    deps,
    settings,
    "task.done",
    { of: triage, note: note.trim() },
    {
      key: `task.done:${deps.newId()}`,
      stream: message.stream,
      sequence: 1,
      personKey: message.personKey,
      addressKey: message.addressKey,
    },
  );
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
