import { handlingField } from "../../../domain/decide/field.ts";
import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { openShortcomings, type HandlingCheck } from "../../../domain/subjects/handling/handling.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { HandlingAnswers } from "../../kit/cases/handling-answers.tsx";
import { requestWords } from "../../words/request-words.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

export interface HandlingSectionProps extends PartProps {
  /** Of this person, newest first. */
  readonly checks: readonly HandlingCheck[];
  readonly timeZone: string;
  readonly onOpenPerson: () => void;
}

/** The latest check of our own handling, on which the request rests. Nothing where the policy has none. */
export const HandlingSection = ({ policy, problemAt, checks, timeZone, onOpenPerson }: HandlingSectionProps): ReactNode => {
  const rule = policy.handlingCheck;
  if (!rule) return null;
  const [latest] = checks;
  const problems = ["handling", ...rule.questions.map(({ id }) => handlingField(id))].flatMap((field) => problemAt(field) ?? []);
  const open = openShortcomings(checks).length;
  return (
    <Section id={fieldId("handling")} title={requestWords.handling} clause={rule.clause} hint={words.handlingRules[rule.passRule]}>
      {problems.map((said) => (
        <SectionProblem key={said}>{said}</SectionProblem>
      ))}
      {latest ? (
        <>
          <Text>{words.checked(latest.by.name, sayFullMoment(latest.at, timeZone))}</Text>
          <HandlingAnswers policy={policy} answers={latest.answers} actions={latest.actions} />
          {open > 0 && <Text weight="semibold">{words.shortcomings(open)}</Text>}
        </>
      ) : (
        <Text weight="semibold">{words.notChecked}</Text>
      )}
      <div>
        <Button onClick={onOpenPerson}>{latest ? words.checkHandlingAgain : words.checkHandling}</Button>
      </div>
    </Section>
  );
};
