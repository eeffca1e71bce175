import { questionWords } from "../../words/question-words.ts";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SetUpQuestion } from "../../../domain/policy/questions.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords as words } from "../../words/request-words.ts";

export interface UnansweredProps {
  readonly policy: Policy;
  readonly questions: readonly SetUpQuestion[];
  /** What cannot be done before they are answered. */
  readonly cannot: string;
}

/** The questions that the policy leaves open and set-up has not answered yet, and who can give each answer. */
export const Unanswered = ({ policy, questions, cannot }: UnansweredProps): ReactNode => {
  const styles = usePageStyles();
  if (questions.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{cannot}</MessageBarTitle>
        {words.unanswered}
        <ul className={styles.plain}>
          {questions.map(({ field, answeredBy }) => (
            <li key={field}>
              {questionWords.asks[field]} {words.answeredBy[answeredBy](policy)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
