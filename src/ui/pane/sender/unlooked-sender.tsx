import { addressWords } from "../../words/address-words.ts";
import type { ReactNode } from "react";
import type { UnlookedMessage } from "../../../app/pane/read-message.ts";
import { QuestionIcon } from "../parts/icons.tsx";
import { rareWords } from "../standing/rare-words.ts";
import { KnownStandings } from "../standing/known-standings.tsx";
import type { Certainty } from "../standing/no-rule.tsx";
import { standingsToTell, type StandingView } from "../state/standing-view.ts";
import { StandingCard } from "../standing/standing-card.tsx";
import { words } from "../words.ts";

export interface UnlookedSenderProps {
  readonly read: UnlookedMessage;
  readonly view: StandingView;
  readonly ask: string;
}

/** An email that cannot be logged against an address: why, and what to do instead. A rule about anybody else whom it names comes first. */
export const UnlookedSender = ({ read, view, ask }: UnlookedSenderProps): ReactNode => {
  const standings = standingsToTell(view);
  return (
    <>
      {standings.length > 0 && <KnownStandings standings={standings} message={null} certainty={certaintyOf(view)} level={2} reserve={null} />}
      <WhyUnlooked read={read} ask={ask} />
    </>
  );
};

const WhyUnlooked = ({ read, ask }: Omit<UnlookedSenderProps, "view">): ReactNode => {
  switch (read.type) {
    case "draft":
      return (
        <StandingCard tone="calm" icon={<QuestionIcon />} heading={rareWords.unlooked.draft}>
          <p>{rareWords.unlooked.draftSays}</p>
        </StandingCard>
      );
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

const certaintyOf = (view: StandingView): Certainty => (view.type === "known" ? (view.isCurrent ? "checked" : "stale") : "unchecked");
