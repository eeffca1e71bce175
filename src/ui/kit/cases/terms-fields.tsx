import { Field, Input, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { latestReview } from "../../../domain/decide/check-terms.ts";
import { addDays, type Day } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { formWords } from "../../words/form-words.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords as words } from "../../words/request-words.ts";
import { DayInput } from "../fields/day-input.tsx";

interface FieldPlace {
  /** The id under which a problem leads to the field. */
  readonly id?: string;
  readonly problem?: string | undefined;
}

export interface ScopeFieldsProps extends FieldPlace {
  readonly policy: Policy;
  readonly isOneMatter: boolean;
  readonly matter: string;
  readonly onScope: (isOneMatter: boolean) => void;
  readonly onMatter: (matter: string) => void;
}

/** Whether a restriction covers all contact or one matter, and which; one matter alone where the policy has no other. */
export const ScopeFields = ({ policy, isOneMatter, matter, id, problem, onScope, onMatter }: ScopeFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const mustBeOne = policy.scope.rule === "one-matter";
  return (
    <>
      {mustBeOne ? (
        <Text>
          {policy.scope.says} ({formWords.clause(policy.scope.clause)})
        </Text>
      ) : (
        <Field label={words.scope} hint={policy.scope.says}>
          <RadioGroup value={isOneMatter ? "one" : "all"} onChange={(_, { value }) => onScope(value === "one")}>
            <Radio value="all" label={words.allContact} />
            <Radio value="one" label={words.oneMatter} />
          </RadioGroup>
        </Field>
      )}
      {(isOneMatter || mustBeOne) && (
        <Field className={styles.short} label={words.matter} required validationMessage={problem ?? null}>
          <Input id={id} value={matter} onChange={(_, { value }) => onMatter(value)} />
        </Field>
      )}
    </>
  );
};

export interface ReviewFieldProps extends FieldPlace {
  readonly policy: Policy;
  readonly today: Day;
  /** Null until it is chosen. */
  readonly reviewOn: Day | null;
  readonly onChange: (reviewOn: Day | null) => void;
}

/** When a restriction is reviewed: from tomorrow on, and no later than the policy allows. */
export const ReviewField = ({ policy, today, reviewOn, id, problem, onChange }: ReviewFieldProps): ReactNode => {
  const styles = usePageStyles();
  const latest = latestReview(policy, today);
  return (
    <Field
      className={styles.short}
      label={words.review}
      hint={latest === null ? null : `${words.reviewHint(sayDay(latest))} (${formWords.clause(policy.review.clause)})`}
      required
      validationMessage={problem ?? null}
    >
      <DayInput id={id} min={addDays(today, 1)} {...(latest !== null && { max: latest })} value={reviewOn} onChange={onChange} />
    </Field>
  );
};
