import { addressWords } from "../../words/address-words.ts";
import type { ReactNode } from "react";
import type { UnlookedMessage } from "../../../app/pane/read-message.ts";
import { OpenIcon, QuestionIcon } from "../parts/icons.tsx";
import { StandingCard } from "../standing/standing-card.tsx";
import { words } from "../words.ts";

/** An email that cannot be logged against an address: why, and what to do instead. */
export const UnlookedSender = ({ read, ask }: { readonly read: UnlookedMessage; readonly ask: string }): ReactNode => {
  switch (read.type) {
    case "never-logged":
      return (
        <StandingCard tone="calm" icon={<OpenIcon />} heading={words.unlooked.neverLogged}>
          <p>{words.unlooked.neverLoggedSays}</p>
        </StandingCard>
      );
    case "no-sender":
      return (
        <StandingCard tone="unsure" icon={<QuestionIcon />} heading={words.unlooked.noSender}>
          <p>{words.unlooked.noSenderSays}</p>
        </StandingCard>
      );
    case "name-alone":
      return (
        <StandingCard tone="unsure" icon={<QuestionIcon />} heading={words.unlooked.nameAlone}>
          <p>{words.unlooked.nameAloneSays}</p>
          <p>{words.unlooked.unusableSays}</p>
          <p>
            {words.standing.askFirst} <strong>{ask}</strong>
          </p>
        </StandingCard>
      );
    case "unusable-sender":
      return (
        <StandingCard tone="unsure" icon={<QuestionIcon />} heading={words.unlooked.unusable}>
          <p>{addressWords.unusable[read.reason]}</p>
          <p>{words.unlooked.unusableSays}</p>
          <p>
            {words.standing.askFirst} <strong>{ask}</strong>
          </p>
        </StandingCard>
      );
  }
};
