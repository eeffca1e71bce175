import { sayAnswer, sayAnswerProblem, questionWords } from "../../words/question-words.ts";
import { Button, Field, Input, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { answerQuestion, type AnswerQuestionError } from "../../../app/setup/answer-question.ts";
import { parseAnswer } from "../../../domain/policy/answers.ts";
import type { SetUpQuestion } from "../../../domain/policy/questions.ts";
import { err } from "../../../domain/base/result.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { LongText } from "../../kit/fields/long-text.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { useAct } from "../../kit/use-act.ts";
import { saySaveProblem, type SaveProblem } from "./use-settings.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface AnswerFormProps extends Pick<WorkProps, "desk"> {
  readonly question: SetUpQuestion;
  readonly onClose: (written: boolean) => void;
}

/** One answer of the body, said back before an owner writes it down. */
export const AnswerForm = ({ desk, question, onClose }: AnswerFormProps): ReactNode => {
  const { connection, services, onSettingsChanged } = usePageMeans();
  const styles = usePageStyles();
  const { isBusy, problem, act } = useAct<AnswerQuestionError | SaveProblem>();
  const [value, setValue] = useState("");
  const [isTried, setTried] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const { settings } = desk;
  const parsed = parseAnswer(question, value);

  const confirm = (): void => {
    setTried(true);
    if (parsed.ok) setConfirming(true);
  };
  const write = (): void => {
    setConfirming(false);
    const { siteAdmin } = connection;
    void act(
      async () => {
        if (!siteAdmin) return err({ type: "not-an-owner" });
        const answered = await answerQuestion({ siteAdmin, clock: services.clock }, { before: settings, policy: settings.policy, field: question.field, value });
        if (!answered.ok && answered.error.type === "settings-changed-meanwhile") await onSettingsChanged();
        return answered;
      },
      async () => {
        await onSettingsChanged();
        onClose(true);
      },
    );
  };
  return (
    <form
      aria-label={words.questions.answerTo(questionWords.asks[question.field])}
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <AnswerField question={question} value={value} problem={isTried && !parsed.ok ? sayAnswerProblem(parsed.error) : undefined} onChange={setValue} />
      <OutcomeBar problem={problem && sayNotWritten(problem)} done={null} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {words.save}
        </Button>
        <Button onClick={() => onClose(false)}>{words.cancel}</Button>
      </div>
      <ConfirmDialog isOpen={isConfirming} title={words.questions.confirmTitle} does={words.questions.does} back={words.back} onConfirm={write} onBack={() => setConfirming(false)}>
        <Text weight="semibold">{questionWords.asks[question.field]}</Text>
        <Text className={styles.asWritten}>{sayAnswer(question, value.trim())}</Text>
        <Text>{words.questions.confirmMeans}</Text>
      </ConfirmDialog>
    </form>
  );
};

interface AnswerFieldProps {
  readonly question: SetUpQuestion;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

const AnswerField = ({ question, value, problem, onChange }: AnswerFieldProps): ReactNode => {
  const { answer, field } = question;
  const asks = questionWords.asks[field];
  const hint = words.questions.kindHint(answer);
  switch (answer.type) {
    case "choice":
      return (
        <Field label={asks} required validationMessage={problem ?? null}>
          <RadioGroup value={value} onChange={(_, data) => onChange(data.value)}>
            {answer.choices.map((choice) => (
              <Radio key={choice} value={choice} label={sayAnswer(question, choice)} />
            ))}
          </RadioGroup>
        </Field>
      );
    case "number":
      return (
        <Field label={asks} required hint={hint ?? null} validationMessage={problem ?? null}>
          <Input inputMode="numeric" value={value} onChange={(_, data) => onChange(data.value)} />
        </Field>
      );
    case "text":
    case "lines":
      return (
        <LongText
          label={asks}
          required
          {...(hint !== undefined && { hint })}
          value={value}
          limit={answer.type === "text" ? answer.longest : answer.longest * answer.most}
          problem={problem}
          onChange={onChange}
        />
      );
  }
};

const sayNotWritten = (problem: AnswerQuestionError | SaveProblem): string => {
  if (problem.type === "answer-refused") return sayAnswerProblem(problem.problem);
  if (problem.type === "time-unknown") return words.timeUnknown;
  return problem.type === "no-such-question" ? words.questions.refused : saySaveProblem(problem);
};
