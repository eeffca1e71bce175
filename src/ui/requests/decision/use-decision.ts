import { useMemo, useState } from "react";
import { askRecords } from "../../../app/request/ask-records.ts";
import { decideRequest, type Decided, type DecideError } from "../../../app/request/decide-request.ts";
import { decisionProblems, type DecisionRecords } from "../../../app/request/decision-form.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { DecisionKind, DecisionProblem } from "../../../domain/subjects/request/check-decision.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { createKeptDrafts, useKeptDraft } from "../../kit/kept-drafts.ts";
import { useAct } from "../../kit/use-act.ts";
import { draftToForm, startDecision, type DecisionDraft } from "./decision-state.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { Desk } from "../../../app/desk/read-desk.ts";

export type DecisionState =
  | { readonly type: "writing" | "recording" }
  | { readonly type: "recorded"; readonly decided: Decided }
  | { readonly type: "stopped"; readonly error: DecideError };

export interface Decision {
  readonly draft: DecisionDraft;
  readonly state: DecisionState;
  readonly records: DecisionRecords;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  readonly problemsFor: (kind: DecisionKind) => readonly DecisionProblem[];
  readonly decide: (kind: DecisionKind) => Promise<void>;
}

/** The decisions that are being written over a connection, by the key of the submission that they are about. */
const decisionDrafts = createKeptDrafts<DecisionDraft>();

/** What the head of function has written, and how recording it went. It outlives the form, so that nothing typed is lost. */
export const useDecision = (desk: Desk, request: RestrictionRequest, policy: Policy): Decision => {
  const { connection, onChanged } = usePageMeans();
  const drafts = decisionDrafts(connection);
  const { key, body } = request.submission;
  const records = useMemo(() => askRecords(desk, request.personKey, body), [desk, request.personKey, body]);
  const [draft, setDraft] = useState<DecisionDraft>(() => drafts.get(key) ?? startDecision(request));
  const [recorded, setRecorded] = useState<Decided | null>(null);
  const { isBusy, problem, act } = useAct<DecideError>();

  useKeptDraft(drafts, key, draft.touched ? draft : null);

  const problemsFor = (kind: DecisionKind): readonly DecisionProblem[] => decisionProblems(connection.work, { request, records }, draftToForm(policy, request, draft, kind));

  const decide = (kind: DecisionKind): Promise<void> => {
    return act(
      async () => {
        const decided = await decideRequest(connection.work, { request, records }, draftToForm(policy, request, draft, kind));
        if (!decided.ok) await onChanged();
        return decided;
      },
      async (decided) => {
        drafts.delete(key);
        setDraft((before) => ({ ...before, touched: false }));
        setRecorded(decided);
        await onChanged();
      },
    );
  };
  const state: DecisionState = recorded ? { type: "recorded", decided: recorded } : problem ? { type: "stopped", error: problem } : { type: isBusy ? "recording" : "writing" };

  return { draft, state, records, problemsFor, decide, change: (changed) => setDraft((before) => ({ ...before, ...changed, touched: true })) };
};
