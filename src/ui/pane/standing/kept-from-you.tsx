import type { ReactNode } from "react";
import { QuestionIcon } from "../parts/icons.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { rareWords } from "./rare-words.ts";
import { StandingCard } from "./standing-card.tsx";

/** Neither a rule nor that there is none: whoever is kept from a record learns only whom to ask. */
export const KeptFromYou = ({ level }: { readonly level: 2 | 3 }): ReactNode => {
  const { session } = usePaneFrame();
  return (
    <StandingCard tone="unsure" icon={<QuestionIcon />} heading={rareWords.standing.keptFromYou} level={level}>
      <p>
        {rareWords.standing.keptFromYouSays} <strong>{session.settings.ask}</strong>
      </p>
    </StandingCard>
  );
};
