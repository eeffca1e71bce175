import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CardOutcome } from "../../../app/request/post-card.ts";
import { isTeamsLink } from "../../../app/request/teams-link.ts";
import type { CardState } from "../../../domain/subjects/request/requests.ts";
import { requestWords as words } from "../../words/request-words.ts";

export interface CardButtonsProps {
  readonly card: CardOutcome | CardState;
  readonly isBusy: boolean;
  readonly onOpenLink: (url: string) => void;
  /** Somebody looked, and the card is in the channel. */
  readonly onFound: () => Promise<void>;
  readonly onPostAgain: () => Promise<void>;
}

/** What can be done about a request's card: go to it, say that it is there, or post it again. */
export const CardButtons = ({ card, isBusy, onOpenLink, onFound, onPostAgain }: CardButtonsProps): ReactNode => {
  if (card.type === "posted") {
    return (
      isTeamsLink(card.webUrl) && (
        <Link as="button" onClick={() => onOpenLink(card.webUrl)}>
          {words.openChannel}
        </Link>
      )
    );
  }
  const isUnsure = card.type === "may-have-been-posted";
  return (
    <>
      {isUnsure && (
        <Button disabledFocusable={isBusy} onClick={() => void onFound()}>
          {words.cardFound}
        </Button>
      )}
      <Button disabledFocusable={isBusy} onClick={() => void onPostAgain()}>
        {isBusy ? words.postingCard : isUnsure ? words.cardNotThere : words.postCardAgain}
      </Button>
    </>
  );
};
