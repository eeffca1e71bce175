import { sayAnswer, questionWords } from "../../words/question-words.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { requestWords } from "../../words/request-words.ts";
import { by } from "../../../domain/base/compare.ts";
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { currentPolicy, findPack } from "../../../domain/policy/policy-at.ts";
import { questionsOf, type SetUpQuestion } from "../../../domain/policy/questions.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { usePageMeans } from "../../kit/page-means.ts";

import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** Everything that the policy in use leaves open: what is answered and since when, and what each missing answer blocks. */
export const QuestionsSection = (props: Pick<WorkProps, "desk">): ReactNode => {
  const [answering, setAnswering] = useState<string | null>(null);
  const [isWritten, setWritten] = useState(false);
  const { settings, now } = props.desk;
  const { connection } = usePageMeans();
  const pack = findPack(settings, settings.policy);
  const policy = currentPolicy(settings, now);
  if (!pack || !policy) return null;
  const questions = questionsOf(pack);
  const open = new Set(questionsOf(policy).map(({ field }) => field));
  const closed = questions.length === 0 ? words.questions.none : words.questions.noneOpen;
  return (
    <Section title={words.questions.title} hint={words.questions.hint(pack.title)}>
      <Text weight="semibold">{open.size > 0 ? words.questions.open(open.size) : closed}</Text>
      <OutcomeBar problem={null} done={isWritten ? words.questions.written : null} />
      {questions.map((question) => (
        <Question
          key={question.field}
          question={question}
          pack={pack}
          isOpen={open.has(question.field)}
          given={latestAnswer(settings, question)}
          timeZone={settings.timeZone}
          mayAnswer={connection.siteAdmin !== undefined}
          onAnswer={() => {
            setWritten(false);
            setAnswering(question.field);
          }}
          form={
            answering === question.field && (
              <AnswerForm
                {...props}
                question={question}
                onClose={(written) => {
                  setAnswering(null);
                  setWritten(written);
                }}
              />
            )
          }
        />
      ))}
    </Section>
  );
};

interface QuestionProps {
  readonly question: SetUpQuestion;
  readonly pack: Policy;
  readonly isOpen: boolean;
  readonly given: Settings["answers"][number] | undefined;
  readonly timeZone: string;
  readonly mayAnswer: boolean;
  readonly onAnswer: () => void;
  /** The form in which it is being answered; false while it is not. */
  readonly form: ReactNode;
}

const Question = ({ question, pack, isOpen, given, timeZone, mayAnswer, onAnswer, form }: QuestionProps): ReactNode => {
  const styles = useStyles();
  const doing = isOpen ? words.questions.answer : words.questions.answerAnew;
  return (
    <article className={styles.question} aria-label={questionWords.asks[question.field]}>
      <div className={styles.head}>
        <Text weight="semibold">{questionWords.asks[question.field]}</Text>
        {isOpen && (
          <Badge appearance="tint" color="warning" className={styles.badge}>
            {words.questions.unanswered}
          </Badge>
        )}
      </div>
      {isOpen ? (
        <Text>
          {words.questions.blocks[question.blocks]} {requestWords.answeredBy[question.answeredBy](pack)}
        </Text>
      ) : (
        given && <Text className={styles.asWritten}>{words.questions.answered(sayAnswer(question, given.value), sayDay(dayOf(given.from, timeZone)))}</Text>
      )}
      {form}
      {mayAnswer && form === false && (
        <div>
          <Button size="small" onClick={onAnswer} aria-label={`${doing}: ${questionWords.asks[question.field]}`}>
            {doing}
          </Button>
        </div>
      )}
    </article>
  );
};

const latestAnswer = ({ answers, policy }: Settings, { field }: SetUpQuestion): Settings["answers"][number] | undefined =>
  answers
    .filter((answer) => answer.policy === policy && answer.field === field)
    .toSorted(by(({ from }) => from))
    .at(-1);

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 12px" },
  badge: { whiteSpace: "nowrap" },
  asWritten: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
