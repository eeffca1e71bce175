import { atStart } from "../../../words/at-start.ts";
import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Policy } from "../../../../domain/policy/types.ts";
import type { DecisionKind } from "../../../../domain/subjects/request/check-decision.ts";
import { usePageStyles } from "../../../kit/sections/page-styles.ts";
import { fieldLabel } from "../../../kit/fields/field-label.ts";
import type { Decision } from "../use-decision.ts";
import { sayDecisionProblem, words } from "../words.ts";
import { ConfirmDecision } from "./confirm-decision.tsx";

export interface DecisionButtonsProps {
  readonly policy: Policy;
  readonly reference: string;
  readonly decision: Decision;
}

const kinds: readonly DecisionKind[] = ["request.approved", "request.refused", "request.sent-back"];

/** The three things a head of function can do, each with what it does and what it still needs. */
export const DecisionButtons = ({ policy, reference, decision }: DecisionButtonsProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [asking, setAsking] = useState<DecisionKind | null>(null);
  const isRecording = decision.state.type === "recording";
  return (
    <div className={own.choices}>
      {kinds.map((kind) => {
        const needs = [...new Set(decision.problemsFor(kind).map((problem) => sayDecisionProblem(policy, problem, fieldLabel(policy, problem.field))))];
        return (
          <div key={kind} className={own.choice}>
            <Button
              {...restoreFocus}
              appearance={kind === "request.approved" ? "primary" : "secondary"}
              disabledFocusable={needs.length > 0 || isRecording}
              aria-describedby={`needs-${kind}`}
              onClick={() => setAsking(kind)}
            >
              {atStart(words.kinds[kind])}
            </Button>
            <div id={`needs-${kind}`}>
              <Text block>{words.does[kind](policy)}</Text>
              {needs.length > 0 && (
                <>
                  <Text block weight="semibold">
                    {words.needs(kind)}
                  </Text>
                  <ul className={styles.plain}>
                    {needs.map((need) => (
                      <li key={need}>{need}</li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          </div>
        );
      })}
      <ConfirmDecision
        kind={asking}
        reference={reference}
        onBack={() => setAsking(null)}
        onConfirm={(kind) => {
          setAsking(null);
          void decision.decide(kind);
        }}
      />
    </div>
  );
};

const useStyles = makeStyles({
  choices: { display: "grid", gap: tokens.spacingVerticalL },
  choice: {
    display: "grid",
    gridTemplateColumns: "120px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  },
});
