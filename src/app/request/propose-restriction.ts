import type { Proposal } from "../../domain/subjects/contact/proposals.ts";
import { proposalStream } from "../../domain/ledger/streams.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

/** Any colleague may propose a restriction on somebody who is recorded; a manager asks for it or says why not. */
export const proposeRestriction = async (work: RecordingWork, personKey: string, why: string): Promise<Result<void, AppendError>> => {
  const id = work.newId();
  const draft = onlineDraft(work, "restriction.proposed", { body: { why }, key: `restriction.proposed:${id}`, stream: proposalStream(id), sequence: 0, personKey });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};

/** Answers a proposal without a request: a handler has considered it, and says what they think. */
export const considerProposal = async (work: RecordingWork, { stream, personKey, addressKey }: Proposal, note: string): Promise<Result<void, AppendError>> => {
  const draft = onlineDraft(work, "concern.considered", { body: { note }, key: `considered:${work.newId()}`, stream, sequence: 1, personKey, addressKey });
  const written = await append(work, [{ draft }]);
  return written.ok ? ok(undefined) : written;
};
