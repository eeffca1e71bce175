import { addressWords } from "../../words/address-words.ts";
import type { ReactNode } from "react";
import type { UnlookedMessage } from "../../../app/pane/read-message.ts";
import { QuestionIcon } from "../parts/icons.tsx";
import { rareWords } from "../standing/rare-words.ts";
import { StandingCard } from "../standing/standing-card.tsx";
import { words } from "../words.ts";

export interface UnlookedSenderProps {
  readonly read: UnlookedMessage;
  readonly ask: string;
}

/** An email that cannot be logged against an address: why, and what to do instead. */
export const UnlookedSender = ({ read, ask }: UnlookedSenderProps): ReactNode => {
  switch (read.type) {
    case "no-sender":
      return (
        <StandingCard tone="unsure" icon={<QuestionIcon />} heading={rareWords.unlooked.noSender}>
          <p>{rareWords.unlooked.noSenderSays}</p>
        </StandingCard>
      );
    case "name-alone":
      return (
        <StandingCard tone="unsure" icon={<QuestionIcon />} heading={rareWords.unlooked.nameAlone}>
          <p>{rareWords.unlooked.nameAloneSays}</p>
          <p>{rareWords.unlooked.unusableSays}</p>
          <p>
            {words.standing.askFirst} <strong>{ask}</strong>
          </p>
        </StandingCard>
      );
    case "unusable-sender":
      return (
        <StandingCard tone="unsure" icon={<QuestionIcon />} heading={rareWords.unlooked.unusable}>
          <p>{addressWords.unusable[read.reason]}</p>
          <p>{rareWords.unlooked.unusableSays}</p>
          <p>
            {words.standing.askFirst} <strong>{ask}</strong>
          </p>
        </StandingCard>
      );
  }
};
