import { Caption1, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

/** The ask in one sentence, what it is to achieve, and what led to it. */
export const AskSection = ({ policy, submission, onChange, problemAt }: PartProps): ReactNode => (
  <Section id={fieldId("ask-section")} title={words.askSection} clause={policy.authority.asksClause}>
    <LongText
      id={fieldId("ask")}
      label={words.askLabel}
      hint={words.askHint}
      value={submission.ask}
      limit={textLimits.ask}
      rows={2}
      required
      problem={problemAt("ask")}
      onChange={(ask) => onChange({ ask })}
    />
    <LongText
      id={fieldId("purpose")}
      label={requestWords.purpose}
      hint={words.purposeHint}
      value={submission.purpose}
      limit={textLimits.purpose}
      rows={2}
      required
      problem={problemAt("purpose")}
      onChange={(purpose) => onChange({ purpose })}
    />
    <LongText
      id={fieldId("circumstances")}
      label={words.circumstances}
      hint={words.circumstancesHint}
      value={submission.circumstances}
      limit={textLimits.circumstances}
      rows={6}
      required
      problem={problemAt("circumstances")}
      onChange={(circumstances) => onChange({ circumstances })}
    />
    <LongText
      id={fieldId("exhausted")}
      label={requestWords.exhausted}
      hint={words.exhaustedHint}
      value={submission.exhausted}
      limit={textLimits.exhausted}
      rows={2}
      problem={problemAt("exhausted")}
      onChange={(exhausted) => onChange({ exhausted })}
    />
  </Section>
);

export interface AnswerSectionProps {
  /** What the head of function asked for when sending it back. */
  readonly wanted: string;
  readonly decider: string;
  readonly by: string;
  readonly answer: string;
  readonly problem: string | undefined;
  readonly onChange: (answer: string) => void;
}

/** What the head of function asked, and the answer to it. */
export const AnswerSection = ({ wanted, decider, by, answer, problem, onChange }: AnswerSectionProps): ReactNode => {
  const styles = usePageStyles();
  return (
    <Section id={fieldId("answer-section")} title={words.wantedTitle(decider)}>
      <div>
        <Caption1 block className={styles.quiet}>
          {words.asks(by)}
        </Caption1>
        <Text className={styles.asWritten}>{wanted}</Text>
      </div>
      <LongText
        id={fieldId("answer")}
        label={words.answer}
        hint={words.answerHint}
        value={answer}
        limit={textLimits.answer}
        rows={4}
        required
        problem={problem}
        onChange={onChange}
      />
    </Section>
  );
};
