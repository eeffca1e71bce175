import type { ReactNode } from "react";
import type { Triage } from "../../../domain/contact/triage.ts";
import type { KnownStanding } from "../../../domain/restriction/standing.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { RuleIcon } from "../parts/icons.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { words } from "../words.ts";
import { Overdue } from "./overdue.tsx";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TriageRow } from "./triage-row.tsx";

export interface OneMatterProps {
  readonly standing: Extract<KnownStanding, { type: "one-matter" }>;
  readonly triage: Triage | null;
  readonly level: 2 | 3;
}

const answers = ["yes", "no", "not-sure"] as const;

export const OneMatter = ({ standing: { restriction, answer, overdue }, triage, level }: OneMatterProps): ReactNode => {
  const { actions, session } = usePaneFrame();
  return (
    <StandingCard tone="rule" icon={<RuleIcon />} heading={words.standing.oneMatter(restriction.matter)} level={level}>
      <ChoiceGroup
        asks={words.standing.oneMatterAsks}
        choices={answers.map((id) => ({ id, label: words.standing.matterAnswers[id], isChosen: answer === id }))}
        onChoose={(choice) => void actions.sayMatter(restriction.key, choice)}
      />
      {answer === "yes" && (
        <>
          <p>{words.standing.matterYes}</p>
          <RestrictionLines restriction={restriction} />
          <TriageRow triage={triage} />
        </>
      )}
      {answer === "no" && <p className="pane-strong">{words.standing.matterNo}</p>}
      {answer === "not-sure" && (
        <p>
          {words.standing.matterNotSure} <strong>{restriction.contact || session.settings.ask}</strong>
        </p>
      )}
      {overdue && answer !== "yes" && <Overdue restriction={restriction} />}
    </StandingCard>
  );
};
