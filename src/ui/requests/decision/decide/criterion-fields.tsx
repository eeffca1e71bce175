import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Criterion } from "../../../../domain/policy/types.ts";
import type { CriterionAnswer } from "../../../../domain/subjects/request/check-decision.ts";
import { textLimits } from "../../../../domain/events/limits.ts";
import { formWords } from "../../../words/form-words.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { usePageStyles } from "../../../kit/sections/page-styles.ts";
import { adopt, type CriterionDraft } from "../decision-state.ts";
import { QuotedText } from "../quoted-text.tsx";
import { words } from "../words.ts";

export interface CriterionFieldsProps {
  readonly criterion: Criterion;
  readonly position: number;
  readonly requester: string;
  /** The requester's evidence. */
  readonly evidence: string;
  readonly answer: CriterionDraft;
  readonly onChange: (answer: CriterionDraft) => void;
}

/** One criterion: the requester's evidence, whether the head of function is satisfied, and why. */
export const CriterionFields = ({ criterion, position, requester, evidence, answer, onChange }: CriterionFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { id, label, clause, notApplicableWhen } = criterion;
  const verdicts: readonly CriterionAnswer["verdict"][] = ["satisfied", ...(notApplicableWhen === null ? [] : (["not-applicable"] as const)), "not-satisfied"];
  return (
    <fieldset aria-labelledby={`criterion-${id}`} className={own.criterion}>
      <div>
        <Subtitle2 as="h3" block id={`criterion-${id}`}>
          {position}. {label}
        </Subtitle2>
        <Caption1 className={styles.quiet}>{formWords.clause(clause)}</Caption1>
      </div>
      <QuotedText by={words.requesterSays(requester)}>{evidence || words.noneGiven}</QuotedText>
      <Field label={words.verdict} required>
        <RadioGroup
          layout="horizontal"
          className={own.verdicts}
          value={answer.verdict ?? ""}
          onChange={(_, { value }) => onChange({ ...answer, verdict: verdicts.find((verdict) => verdict === value) ?? null })}
        >
          {verdicts.map((verdict) => (
            <Radio key={verdict} value={verdict} label={verdict === "not-applicable" ? `${words.verdicts[verdict]}: ${notApplicableWhen}` : words.verdicts[verdict]} />
          ))}
        </RadioGroup>
      </Field>
      <LongText label={words.reason} value={answer.reason} limit={textLimits.reason} required onChange={(reason) => onChange({ ...answer, reason })} />
      <Text>
        <Button
          size="small"
          disabledFocusable={evidence === "" || adopt(answer.reason, evidence) === answer.reason}
          aria-label={`${words.adopt}: ${label}`}
          onClick={() => onChange({ ...answer, reason: adopt(answer.reason, evidence) })}
        >
          {words.adopt}
        </Button>
      </Text>
    </fieldset>
  );
};

const useStyles = makeStyles({
  criterion: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
    ":not(:last-child)": { paddingBottom: tokens.spacingVerticalM, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  verdicts: { flexWrap: "wrap" },
});
