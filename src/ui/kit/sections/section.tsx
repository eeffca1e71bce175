import { Caption1, mergeClasses, Subtitle1, Text } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { formWords } from "../../words/form-words.ts";
import { usePageStyles } from "./page-styles.ts";
import { SectionProblem } from "../fields/section-problem.tsx";

export interface SectionProps {
  readonly title: string;
  /** Where the policy asks for it. */
  readonly clause?: string;
  readonly hint?: string;
  /** The id under which a problem leads here. */
  readonly id?: string;
  /** Said at the head of the section when something in it is missing. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a page or form under its own heading. */
export const Section = ({ title, clause = "", hint = "", id, problem = "", children }: SectionProps): ReactNode => {
  const styles = usePageStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={mergeClasses(styles.section, id !== undefined && styles.focusTarget)} {...(id !== undefined && { id, tabIndex: -1 })}>
      <div>
        <Subtitle1 as="h2" block id={titleId}>
          {title}
        </Subtitle1>
        {clause !== "" && <Caption1 className={styles.quiet}>{formWords.clause(clause)}</Caption1>}
      </div>
      {hint !== "" && <Text>{hint}</Text>}
      {problem !== "" && <SectionProblem>{problem}</SectionProblem>}
      {children}
    </section>
  );
};
