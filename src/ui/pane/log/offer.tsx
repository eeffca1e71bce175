import { useState, type ReactNode } from "react";
import type { ReadMessage } from "../../../app/pane/read-message.ts";
import { AskFirst, TakenAsKnown } from "../asks/ask-first.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { Choices } from "./choices.tsx";
import { ColleaguePrompt } from "./colleague-prompt.tsx";

export interface OfferProps {
  readonly read: ReadMessage;
  /** Whoever wrote uses an address of the body's own. */
  readonly isColleague: boolean;
}

/** What is to be known before an email is logged: when it came, that a person wrote it, and who. Then the choices. */
export const Offer = ({ read, isColleague }: OfferProps): ReactNode => {
  const { actions } = usePaneFrame();
  const [isOwnContact, setOwnContact] = useState(!isColleague);
  if (isToAskFirst(read)) return <AskFirst read={read} />;
  return (
    <>
      <TakenAsKnown read={read} />
      {isOwnContact ? <Choices onChoose={(choice) => void actions.log(choice)} /> : <ColleaguePrompt onOwnContact={() => setOwnContact(true)} />}
    </>
  );
};

const isToAskFirst = ({ receipt, automatic, through }: ReadMessage): boolean => receipt === null || automatic !== null || (through !== null && through.author === null);
