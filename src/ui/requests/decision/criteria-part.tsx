import { Badge, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import type { DecisionEvent } from "../../../domain/subjects/request/course.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { formWords } from "../../words/form-words.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { words } from "./words.ts";

export interface CriteriaPartProps {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  /** The decision on it, when there is one. */
  readonly decision: DecisionEvent | undefined;
}

/** Each criterion with the requester's evidence, and what the head of function answered. */
export const CriteriaPart = ({ policy, request, decision }: CriteriaPartProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { submission } = request;
  return (
    <Section title={requestWords.criteria} clause={policy.authority.decidesClause}>
      {(policy.criteria ?? []).map(({ id, label, clause }, index) => {
        const answer = decision?.body.criteria.find(({ criterion }) => criterion === id);
        const evidence = submission.body.criteria.find(({ criterion }) => criterion === id)?.evidence ?? words.noneGiven;
        return (
          <div key={id} className={own.criterion}>
            <div>
              <Subtitle2 as="h3" block>
                {index + 1}. {label}
              </Subtitle2>
              <Caption1 className={styles.quiet}>{formWords.clause(clause)}</Caption1>
            </div>
            <QuotedText by={words.requesterSays(submission.by.name)}>{evidence}</QuotedText>
            {answer && decision && (
              <div>
                <Badge appearance="tint" color={answer.verdict === "not-satisfied" ? "danger" : "success"}>
                  {words.verdicts[answer.verdict]}
                </Badge>
                <QuotedText by={decision.by.name}>{answer.reason}</QuotedText>
              </div>
            )}
          </div>
        );
      })}
    </Section>
  );
};

const useStyles = makeStyles({
  criterion: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    ":not(:last-child)": { paddingBottom: tokens.spacingVerticalM, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
});
