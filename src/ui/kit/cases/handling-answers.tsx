import { handlingAnswers } from "../../words/handling-words.ts";
import { Badge, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Submission } from "../../../domain/subjects/request/submission.ts";
import type { HandlingAction } from "../../../domain/subjects/handling/handling.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { sayDay } from "../../words/dates.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords as words } from "../../words/request-words.ts";

export interface HandlingAnswersProps {
  readonly policy: Policy;
  readonly answers: NonNullable<Submission["handling"]>["answers"];
  readonly actions: readonly HandlingAction[];
  /** What stands below a question that was answered with no. */
  readonly renderBelow?: (question: string) => ReactNode;
}

/** Our own handling, question by question; every "no" with what is done about it, by whom and until when. */
export const HandlingAnswers = ({ policy, answers, actions, renderBelow }: HandlingAnswersProps): ReactNode => {
  const styles = usePageStyles();
  return (
    <ul className={styles.plain}>
      {answers.map(({ question, answer, note }) => (
        <li key={question}>
          <Text>{policy.handlingCheck?.questions.find(({ id }) => id === question)?.label ?? question} </Text>
          <Badge appearance="tint" color={answer === "no" ? "danger" : answer === "yes" ? "success" : "subtle"}>
            {handlingAnswers[answer]}
          </Badge>
          {note !== "" && (
            <Text block className={styles.asWritten}>
              {note}
            </Text>
          )}
          {actions
            .filter((action) => action.question === question)
            .map(({ id, what, owner, dueOn, done }) => (
              <Text key={id} block>
                {done ? words.actionDone(what, sayDay(done.on)) : words.actionOpen(what, owner, sayDay(dueOn))}
              </Text>
            ))}
          {answer === "no" && renderBelow?.(question)}
        </li>
      ))}
    </ul>
  );
};
