import { Caption1, mergeClasses, Subtitle1 } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { usePageStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface SectionProps {
  readonly title: string;
  /** Where the policy asks for it. */
  readonly clause?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the page under its own heading. */
export const Section = ({ title, clause = "", className, children }: SectionProps): ReactNode => {
  const styles = usePageStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, className)}>
      <div>
        <Subtitle1 as="h2" block id={id}>
          {title}
        </Subtitle1>
        {clause !== "" && <Caption1 className={styles.quiet}>{words.policy(clause)}</Caption1>}
      </div>
      {children}
    </section>
  );
};
