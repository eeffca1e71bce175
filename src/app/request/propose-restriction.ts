import type { HashDep } from "../../domain/base/hash.ts";
import type { Proposal } from "../../domain/subjects/contact/proposals.ts";
import { proposalStream } from "../../domain/ledger/keys.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

type ProposeDeps = ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep;

/** Any colleague may propose a restriction on somebody who is recorded; a manager asks for it or says why not. */
export const proposeRestriction = async (deps: ProposeDeps, settings: Settings, account: Account, personKey: string, why: string): Promise<Result<void, AppendError>> => {
  const id = deps.newId();
  const draft = onlineDraft(deps, settings, "restriction.proposed", { why }, { key: `restriction.proposed:${id}`, stream: proposalStream(id), sequence: 0, personKey });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};

/** Answers a proposal without a request: a handler has considered it, and says what they think. */
export const considerProposal = async (
  deps: ProposeDeps,
  settings: Settings,
  account: Account,
  { stream, personKey, addressKey }: Proposal,
  note: string,
): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(deps, settings, "concern.considered", { note }, { key: `considered:${deps.newId()}`, stream, sequence: 1, personKey, addressKey });
  const written = await append(deps, account, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
