import { useMemo, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { askBackground } from "../../../app/request/ask-records.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { HandlingAnswers } from "../../kit/cases/handling-answers.tsx";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";

export interface HandlingPartProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  /** What stands below a question that was answered with no: the decider's comment, or where it is written. */
  readonly renderBelow: (question: string) => ReactNode;
}

/** The check of our own handling that the request rests on. Nothing where it rests on none. */
export const HandlingPart = ({ desk, policy, request, renderBelow }: HandlingPartProps): ReactNode => {
  const { handling } = request.submission.body;
  const { checks } = useMemo(() => askBackground(desk, request.personKey), [desk, request.personKey]);
  if (!handling) return null;
  return (
    <Section title={requestWords.handling} clause={policy.handlingCheck?.clause ?? ""}>
      <HandlingAnswers policy={policy} answers={handling.answers} actions={checks.find(({ check }) => check === handling.check)?.actions ?? []} renderBelow={renderBelow} />
    </Section>
  );
};
