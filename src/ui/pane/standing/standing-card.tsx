import type { ReactNode } from "react";

export interface StandingCardProps {
  /** How loud it is. The icon and the heading say the same as the colour. */
  readonly tone: "calm" | "rule" | "answer" | "unsure";
  readonly icon: ReactNode;
  readonly heading: string;
  /** A card within another one, about the second of two senders or about what was last known. */
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

export const StandingCard = ({ tone, icon, heading, level = 2, children }: StandingCardProps): ReactNode => {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={`pane-card pane-card-${tone}`}>
      <Heading className="pane-card-heading">
        {icon}
        {heading}
      </Heading>
      <div className="pane-card-body">{children}</div>
    </div>
  );
};
