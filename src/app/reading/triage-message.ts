import type { HashDep } from "../../domain/base/hash.ts";
import type { TriageOutcome } from "../../domain/policy/vocabulary.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { triagedBody } from "../../domain/subjects/contact/triage.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

/** Records that somebody read all of one message, and what it needs. There is no such answer for several at once. */
export const triageMessage = async (
  deps: ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep,
  settings: Settings,
  account: Account,
  message: LoggedMessage,
  outcome: TriageOutcome,
): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(deps, settings, "contact.triaged", triagedBody(settings, outcome, message.receivedAt), {
    key: `contact.triaged:${deps.newId()}`,
    stream: message.stream,
    sequence: 1,
    personKey: message.personKey,
    addressKey: message.addressKey,
  });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
