import { useState, type ReactNode } from "react";
import { triageOutcomes, type TriageOutcome } from "../../../domain/contact/contact-events.ts";
import type { Triage } from "../../../domain/contact/triage.ts";
import { ChoiceGroup } from "../parts/choice-group.tsx";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { words } from "../words.ts";

/** What an email under a rule turned out to be. Every one is read, whatever the rule (001 section 6; requirement H4). */
export const TriageRow = ({ triage }: { readonly triage: Triage | null }): ReactNode => {
  const { actions } = usePaneFrame();
  const { moment } = useSayTime();
  const [isChanging, setChanging] = useState(false);
  const choose = (outcome: TriageOutcome): void => {
    setChanging(false);
    if (triage?.outcome !== outcome) void actions.triage(outcome);
  };
  if (triage && !isChanging) {
    return (
      <div>
        {triage.outcome === "none-of-these" && <p>{words.triage.readBy(triage.by.name, moment(triage.at))}</p>}
        <button type="button" className="pane-link" onClick={() => setChanging(true)}>
          {words.triage.change}
        </button>
      </div>
    );
  }
  return (
    <ChoiceGroup
      asks={words.triage.asks}
      choices={triageOutcomes.map((id) => ({ id, label: words.triage.outcomes[id], isChosen: triage?.outcome === id }))}
      onChoose={choose}
    />
  );
};
