import type { FieldPath } from "../../../domain/decide/field.ts";
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Problem } from "../../../domain/decide/problem.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { fieldId } from "./field-id.ts";
import { words } from "./words.ts";

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Rises at each attempt, which brings the reader here. */
  readonly attempts: number;
  readonly say: (problem: Problem) => string;
}

/** Everything that stops the request, each leading to where it is mended. */
export const ProblemList = ({ problems, attempts, say }: ProblemListProps): ReactNode => {
  const styles = usePageStyles();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempts > 0) place.current?.focus();
  }, [attempts]);
  if (problems.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-label={words.problemsTitle(problems.length)} className={styles.focusTarget}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.problemsTitle(problems.length)}</MessageBarTitle>
          <ul className={styles.plain}>
            {problems.map((problem) => (
              <li key={`${problem.type} ${problem.field.join(" ")}`}>
                <Link
                  inline
                  href={`#${fieldId(problem.field)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(problem.field);
                  }}
                >
                  {say(problem)}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
};

const goTo = (field: FieldPath): void => {
  const place = document.getElementById(fieldId(field));
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
};
