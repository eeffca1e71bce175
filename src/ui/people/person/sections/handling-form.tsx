import { sureProblems } from "../../../../app/work.ts";
import { handlingAnswers } from "../../../words/handling-words.ts";
import { makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { checkHandling } from "../../../../app/person/check-handling.ts";
import { checkHandlingForm, type HandlingForm as Form } from "../../../../domain/subjects/handling/check-handling.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import type { HandlingCheck as HandlingRule } from "../../../../domain/policy/types.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { SectionProblem } from "../../../kit/fields/section-problem.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { DayField, LineField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { SectionProps } from "./section-props.ts";
import { usePageMeans } from "../../../kit/page-means.ts";

type GivenAnswer = Form["answers"][number];
type Answer = GivenAnswer["answer"];
type Action = Form["actions"][number];

export interface HandlingFormProps extends SectionProps {
  readonly rule: HandlingRule;
  readonly onDone: () => void;
}

/** The policy's questions about our own handling. Each "no" says what will be done about it, by whom and when. */
export const HandlingForm = ({ personKey, rule, onDone, ...work }: HandlingFormProps): ReactNode => {
  const { settings, now } = work.desk;
  const { services } = usePageMeans();
  const { isBusy, problem, write } = useWrite();
  const [answers, setAnswers] = useState<Form["answers"]>([]);
  const [actions, setActions] = useState<Form["actions"]>([]);
  const [isTried, setTried] = useState(false);
  const policy = currentPolicy(settings, now);
  if (!policy) return null;
  const noes = new Set(answers.filter(({ answer }) => answer === "no").map(({ question }) => question));
  const form = { answers, actions: actions.filter(({ question }) => noes.has(question)) };
  const problems = sureProblems({ clock: services.clock, settings }, (at) => checkHandlingForm(policy, form, dayOf(at, settings.timeZone)));
  const answer = (given: GivenAnswer): void => {
    setAnswers([...answers.filter(({ question }) => question !== given.question), given]);
    const hasAction = actions.some(({ question }) => question === given.question);
    if (given.answer === "no" && !hasAction) setActions([...actions, { id: services.newId(), question: given.question, what: "", owner: "", dueOn: null }]);
  };
  const record = (): void => {
    setTried(true);
    if (problems.length === 0) void write((recording) => checkHandling(recording, personKey, form), onDone);
  };
  return (
    <FormFrame
      title={personWords.handling.check}
      hint={rule.passRule === "all" ? personWords.handling.ruleAll : personWords.handling.ruleAny}
      submit={personWords.handling.record}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      {rule.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          given={answers.find((each) => each.question === question.id) ?? null}
          action={form.actions.find((each) => each.question === question.id) ?? null}
          problem={isTried ? problems.find((each) => each.question === question.id) : undefined}
          onAnswer={answer}
          onAction={(action) => setActions(actions.map((each) => (each.question === question.id ? action : each)))}
        />
      ))}
    </FormFrame>
  );
};

interface QuestionProps {
  readonly question: HandlingRule["questions"][number];
  /** Null until it is answered. */
  readonly given: GivenAnswer | null;
  readonly action: Action | null;
  readonly problem: ReturnType<typeof checkHandlingForm>[number] | undefined;
  readonly onAnswer: (answer: GivenAnswer) => void;
  readonly onAction: (action: Action) => void;
}

const Question = ({ question, given, action, problem, onAnswer, onAction }: QuestionProps): ReactNode => {
  const styles = useStyles();
  const offered: readonly Answer[] = question.mayNotApplyYet ? ["yes", "no", "not-yet"] : ["yes", "no"];
  return (
    <div className={styles.question}>
      <Text weight="semibold">{question.label}</Text>
      {problem && <SectionProblem>{personWords.handling.problem(problem.type, problem.clause)}</SectionProblem>}
      <RadioGroup
        aria-label={question.label}
        layout="horizontal"
        value={given?.answer ?? ""}
        onChange={(_, { value }) => onAnswer({ question: question.id, answer: offered.find((each) => each === value) ?? "yes", note: given?.note ?? "" })}
      >
        {offered.map((each) => (
          <Radio key={each} value={each} label={handlingAnswers[each]} />
        ))}
      </RadioGroup>
      {given && <LineField label={personWords.handling.answerNote} value={given.note} limit={2000} onChange={(note) => onAnswer({ ...given, note })} />}
      {action && (
        <div className={styles.action}>
          <LineField label={personWords.handling.actionWhat} value={action.what} limit={2000} required onChange={(what) => onAction({ ...action, what })} />
          <LineField label={personWords.handling.actionOwner} value={action.owner} limit={300} required onChange={(owner) => onAction({ ...action, owner })} />
          <DayField label={personWords.handling.actionBy} value={action.dueOn} onChange={(dueOn) => onAction({ ...action, dueOn })} />
        </div>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  question: { display: "grid", gap: "4px", minWidth: 0 },
  action: { display: "grid", gap: "12px", paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
});
