import { useEffect, useState } from "react";
import { decideRequest, type Decided, type DecideError } from "../../app/request/decide-request.ts";
import { decisionProblems } from "../../app/request/decision-form.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { DecisionKind, DecisionProblem } from "../../domain/request/check-decision.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import { draftToForm, startDecision, type DecisionDraft } from "./decision-state.ts";
import { keptDecisions } from "./kept-decisions.ts";
import type { PageWork } from "./page-work.ts";

export type DecisionState =
  | { readonly type: "writing" | "recording" }
  | { readonly type: "recorded"; readonly decided: Decided }
  | { readonly type: "stopped"; readonly error: DecideError };

export interface Decision {
  readonly draft: DecisionDraft;
  readonly state: DecisionState;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  readonly problemsFor: (kind: DecisionKind) => readonly DecisionProblem[];
  readonly decide: (kind: DecisionKind) => Promise<void>;
}

/** What the head of function has written, and how recording it went. It outlives the form, so that nothing typed is lost. */
export const useDecision = ({ desk, connection, services, onChanged }: PageWork, request: RestrictionRequest, policy: Policy): Decision => {
  const drafts = keptDecisions(connection);
  const { key } = request.submission;
  const [draft, setDraft] = useState<DecisionDraft>(() => drafts.get(key) ?? startDecision(request));
  const [state, setState] = useState<DecisionState>({ type: "writing" });

  useEffect(() => {
    if (!draft.touched) return undefined;
    drafts.set(key, draft);
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [draft, drafts, key]);

  const problemsFor = (kind: DecisionKind): readonly DecisionProblem[] => {
    const decider = { oid: connection.session.account.oid, at: services.clock.now() };
    const found = decisionProblems(desk.settings, request, draftToForm(policy, draft, kind), decider);
    // Without its reference, one matter only would become all contact.
    const isMatterMissing = kind === "request.approved" && draft.isOneMatter && draft.matter.trim() === "";
    return isMatterMissing ? [...found, { type: "missing", field: "matter", clause: "" }] : found;
  };

  const decide = async (kind: DecisionKind): Promise<void> => {
    setState({ type: "recording" });
    const { ledger, channel, workspace, session } = connection;
    const deps = { ...services, ledger, channel, replica: workspace.replica };
    const decided = await decideRequest(deps, session.settings, session.account, request, draftToForm(policy, draft, kind));
    if (decided.ok) {
      drafts.delete(key);
      setDraft((before) => ({ ...before, touched: false }));
      setState({ type: "recorded", decided: decided.value });
    } else {
      setState({ type: "stopped", error: decided.error });
    }
    await onChanged();
  };

  return { draft, state, problemsFor, decide, change: (changed) => setDraft((before) => ({ ...before, ...changed, touched: true })) };
};
