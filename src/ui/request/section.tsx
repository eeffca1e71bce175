import { Caption1, Subtitle1, Text, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fieldId } from "./field-id.ts";
import { SectionProblem } from "./section-problem.tsx";
import { useFormStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface SectionProps {
  readonly title: string;
  /** Where the policy asks for it. */
  readonly clause?: string;
  readonly hint?: string;
  /** The field whose problems lead here. */
  readonly field: string;
  /** Said at the head of the section when something in it is missing. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the form under its own heading. */
export const Section = ({ title, clause, hint, field, problem, children }: SectionProps): ReactNode => {
  const styles = useFormStyles();
  const id = fieldId(field);
  return (
    <section aria-labelledby={`${id}-title`} id={id} tabIndex={-1} className={mergeClasses(styles.section, styles.focusTarget)}>
      <div>
        <Subtitle1 as="h2" block id={`${id}-title`}>
          {title}
        </Subtitle1>
        {clause && <Caption1 className={styles.quiet}>{words.clause(clause)}</Caption1>}
      </div>
      {hint && <Text>{hint}</Text>}
      {problem && <SectionProblem>{problem}</SectionProblem>}
      {children}
    </section>
  );
};
