import { sayOutcome, triageWords } from "../../words/triage-words.ts";
import type { ReactNode } from "react";
import type { KnownStanding } from "../../../domain/views/standing.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { AnswerIcon } from "./rare-icons.tsx";
import { rareWords } from "./rare-words.ts";
import { Reading } from "./reading.tsx";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";

export interface MustAnswerProps {
  readonly standing: Extract<KnownStanding, { type: "must-answer" }>;
  readonly message: LoggedMessage | null;
  readonly level: 2 | 3;
}

/** No rule stops an information request, a dispute, or what is new (001 sections 6 and 9, 002 section 9). */
export const MustAnswer = ({ standing: { triage, restrictions }, message, level }: MustAnswerProps): ReactNode => {
  const { policy, BreachLog } = usePaneFrame();
  return (
    <StandingCard tone="answer" icon={<AnswerIcon />} heading={sayOutcome(triage.outcome)} level={level}>
      <p className="pane-strong">{triageWords.doesNotStop[triage.outcome]}</p>
      {triage.outcome === "dispute" && policy.dispute && <p>{rareWords.mustAnswer.route(policy.dispute.route)}</p>}
      <Reading triages={message?.triages ?? []} />
      <Disclosure label={rareWords.mustAnswer.ruleForTheRest}>
        {restrictions.map((restriction) => (
          <RestrictionLines key={restriction.key} restriction={restriction} showMatter />
        ))}
        <BreachLog restrictions={restrictions} breaches={message?.breaches ?? []} />
      </Disclosure>
    </StandingCard>
  );
};
