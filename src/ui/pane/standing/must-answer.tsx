import type { ReactNode } from "react";
import type { KnownStanding } from "../../../domain/restriction/standing.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { AnswerIcon } from "../parts/icons.tsx";
import { useSayTime } from "../parts/pane-frame.ts";
import { words } from "../words.ts";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TriageRow } from "./triage-row.tsx";

export interface MustAnswerProps {
  readonly standing: Extract<KnownStanding, { type: "must-answer" }>;
  readonly level: 2 | 3;
}

/** No rule stops an information request, a dispute, or what is new (requirements H5, H6 and J1). */
export const MustAnswer = ({ standing: { triage, restrictions }, level }: MustAnswerProps): ReactNode => {
  const { moment, day } = useSayTime();
  const passed = triage.outcome === "dispute" ? words.triage.route : words.triage.passed;
  return (
    <StandingCard tone="answer" icon={<AnswerIcon />} heading={words.triage.outcomes[triage.outcome]} level={level}>
      <p className="pane-strong">{words.triage.doesNotStop[triage.outcome]}</p>
      {triage.passedTo !== "" && <p>{passed(triage.passedTo, moment(triage.at), triage.by.name)}</p>}
      {triage.dueOn !== null && <p className="pane-strong">{words.triage.due(day(triage.dueOn))}</p>}
      <TriageRow triage={triage} />
      <Disclosure label={words.triage.ruleForTheRest}>
        {restrictions.map((restriction) => (
          <RestrictionLines key={restriction.key} restriction={restriction} showMatter />
        ))}
      </Disclosure>
    </StandingCard>
  );
};
