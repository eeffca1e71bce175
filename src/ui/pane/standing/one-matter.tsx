import type { ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import type { KnownStanding } from "../../../domain/views/standing.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { RuleIcon } from "../parts/icons.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { Overdue } from "./overdue.tsx";
import { PointTo } from "./point-to.tsx";
import { rareWords } from "./rare-words.ts";
import { Reading } from "./reading.tsx";
import { RestrictionLines } from "./restriction-lines.tsx";
import { StandingCard } from "./standing-card.tsx";

export interface OneMatterProps {
  readonly standing: Extract<KnownStanding, { type: "one-matter" }>;
  readonly message: LoggedMessage | null;
  readonly level: 2 | 3;
}

const answers = ["yes", "no", "not-sure"] as const;

export const OneMatter = ({ standing: { restriction, answer, representatives, overdue }, message, level }: OneMatterProps): ReactNode => {
  const { actions, session, BreachLog } = usePaneFrame();
  return (
    <StandingCard tone="rule" icon={<RuleIcon />} heading={rareWords.standing.oneMatter(restriction.matter)} level={level}>
      <ChoiceGroup
        asks={rareWords.standing.oneMatterAsks}
        choices={answers.map((id) => ({ id, label: rareWords.standing.matterAnswers[id], isChosen: answer === id }))}
        onChoose={(choice) => void actions.sayMatter(restriction.key, choice)}
      />
      {answer === "yes" && (
        <>
          <p>{rareWords.standing.matterYes}</p>
          <RestrictionLines restriction={restriction} />
          <PointTo representatives={representatives} />
        </>
      )}
      {answer === "no" && <p className="pane-strong">{rareWords.standing.matterNo}</p>}
      {answer === "not-sure" && (
        <p>
          {rareWords.standing.matterNotSure} <strong>{restriction.contact ?? session.settings.ask}</strong>
        </p>
      )}
      {overdue && answer !== "yes" && <Overdue restriction={restriction} />}
      <Reading triages={message?.triages ?? []} />
      {answer === "yes" && <BreachLog restrictions={[restriction]} breaches={message?.breaches ?? []} />}
    </StandingCard>
  );
};
