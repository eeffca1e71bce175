import { wayName } from "../../words/letter-words.ts";
import { Button, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WarningGiven } from "../../../domain/subjects/restriction/restrictions.ts";
import { restrictionExceptions } from "../../../domain/subjects/request/check-warning.ts";
import { textLimits } from "../../../domain/events/limits.ts";
import { daysBetween } from "../../../domain/base/spans.ts";
import { sayDay } from "../../words/dates.ts";
import { formWords } from "../../words/form-words.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

export interface WarningSectionProps extends PartProps {
  readonly warning: WarningGiven | undefined;
  readonly onOpenPerson: () => void;
}

/** Three separate things: the advice that is on record, the chance to change after it, and an exception where the policy has one for a restriction. */
export const WarningSection = (props: WarningSectionProps): ReactNode => {
  const { policy, submission, problemAt, warning } = props;
  const { exception } = submission.warning;
  const reason = exception !== undefined ? words.exceptionReason : warning ? shortWait(props) : policy.warning.rule === "always-attempt" ? words.notWarnedReason : null;
  const problem = problemAt("warning");
  return (
    <Section id={fieldId(reason === null ? "warning" : "warning-section")} title={words.warningSection} clause={policy.warning.clause}>
      <Advice {...props} />
      <Exceptions {...props} />
      {reason === null ? problem && <SectionProblem>{problem}</SectionProblem> : <Reason {...props} label={reason} />}
    </Section>
  );
};

const Advice = ({ warning, records, policy, onOpenPerson }: WarningSectionProps): ReactNode => {
  const styles = usePageStyles();
  if (warning) {
    return (
      <>
        <Text>{words.warned(sayDay(warning.on), wayName(warning.way), daysBetween(warning.on, records.today))}</Text>
        {warning.note !== "" && <Text className={styles.asWritten}>{warning.note}</Text>}
      </>
    );
  }
  return (
    <>
      <Text>{policy.warning.rule === "always" ? words.mustWarn : words.notWarned}</Text>
      <div>
        <Button onClick={onOpenPerson}>{words.recordWarning}</Button>
      </div>
    </>
  );
};

/** Asks why the wait was shorter than the body gives; null when it was not, or when no reason makes it shorter. */
const shortWait = ({ policy: { warning }, records: { today, warnedOn } }: WarningSectionProps): string | null => {
  if (warnedOn === null || warning.waitDays === null || daysBetween(warnedOn, today) >= warning.waitDays) return null;
  return warning.chanceToChange?.rule === "always" ? null : words.shortWait(warning.waitDays);
};

const none = "none";

const Exceptions = ({ policy, submission, onChange }: WarningSectionProps): ReactNode => {
  const exceptions = restrictionExceptions(policy);
  if (exceptions.length === 0) return null;
  const { exception: _before, ...warning } = submission.warning;
  return (
    <Field label={words.exceptions}>
      <RadioGroup value={submission.warning.exception ?? none} onChange={(_, { value }) => onChange({ warning: value === none ? warning : { ...warning, exception: value } })}>
        <Radio value={none} label={words.noException} />
        {exceptions.map(({ id, grounds, clause }) => (
          <Radio key={id} value={id} label={`${grounds} (${formWords.clause(clause)})`} />
        ))}
      </RadioGroup>
    </Field>
  );
};

const Reason = ({ submission: { warning }, onChange, problemAt, label }: WarningSectionProps & { readonly label: string }): ReactNode => (
  <LongText
    id={fieldId("warning")}
    label={label}
    hint={words.deciderSees}
    value={warning.reason}
    limit={textLimits.warning}
    required
    problem={problemAt("warning")}
    onChange={(reason) => onChange({ warning: { ...warning, reason } })}
  />
);
