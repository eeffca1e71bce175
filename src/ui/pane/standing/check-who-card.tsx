import { addressWords } from "../../words/address-words.ts";
import type { ReactNode } from "react";
import type { Doubt } from "../../../app/pane/doubt.ts";
import { WarningIcon } from "../parts/icons.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { visibleText } from "../../../domain/base/visible-text.ts";
import { rareWords } from "./rare-words.ts";
import { StandingCard } from "./standing-card.tsx";

export interface CheckWhoCardProps {
  readonly address: string;
  readonly doubt: Doubt;
  readonly level: 2 | 3;
}

/** The address first, then why it is doubted, then what to do. It is never matched to the one that it resembles. */
export const CheckWhoCard = ({ address, doubt: { cautions, resembles, named }, level }: CheckWhoCardProps): ReactNode => {
  const { session } = usePaneFrame();
  return (
    <StandingCard tone="unsure" icon={<WarningIcon />} heading={rareWords.standing.checkWho} level={level}>
      <p className="pane-strong">
        <bdi>{visibleText(address)}</bdi>
      </p>
      {resembles && named.length === 0 && <p>{rareWords.standing.resembles}</p>}
      {named.length > 0 && (
        <>
          <p>{rareWords.standing.resemblesThese}</p>
          <ul className="pane-instructions">
            {named.map((one) => (
              <li key={`${one.address} ${one.name}`}>
                <bdi>{visibleText(one.address)}</bdi> (<bdi>{one.name || rareWords.standing.nameless}</bdi>)
              </li>
            ))}
          </ul>
        </>
      )}
      {cautions.map((caution) => (
        <p key={caution}>{addressWords.cautions[caution]}</p>
      ))}
      <p>{rareWords.standing.checkWhoSays}</p>
      <p>
        {rareWords.standing.checkWhoAsk} <strong>{session.settings.ask}</strong>
      </p>
      <p>{rareWords.standing.checkWhoThen}</p>
    </StandingCard>
  );
};
