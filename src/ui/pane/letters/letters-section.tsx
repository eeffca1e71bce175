import { useEffect, useState, type ReactNode } from "react";
import type { LetterToSend } from "../../../app/letter/letters-to-send.ts";
import { isHandlerRole } from "../../../app/session.ts";
import { letterWords } from "../../words/letter-words.ts";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { sayDraftError, sayMayNotGo, words } from "./words.ts";

export interface LettersSectionProps {
  readonly addressKey: string;
  /** Somebody is confirmed to use the address. */
  readonly isKnown: boolean;
}

/** The letters that wait to go to whoever uses this address. For handlers, who alone can read them; nothing when there are none. */
export const LettersSection = ({ addressKey, isKnown }: LettersSectionProps): ReactNode => {
  const { session, actions } = usePaneFrame();
  const [letters, setLetters] = useState<readonly LetterToSend[]>([]);
  const isAsked = isKnown && isHandlerRole(session.roles);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isWanted = true;
    void actions.lettersToSend(addressKey).then((found) => isWanted && found.ok && setLetters(found.value));
    return () => {
      isWanted = false;
    };
  }, [actions, addressKey, isAsked]);
  if (letters.length === 0) return null;
  return (
    <section className="pane-section" aria-labelledby="pane-letters-heading">
      <h2 id="pane-letters-heading" className="pane-heading">
        {words.heading}
      </h2>
      <ul className="pane-plain-list">
        {letters.map((waiting) => (
          <WaitingLetter key={waiting.letter.key} waiting={waiting} />
        ))}
      </ul>
    </section>
  );
};

const WaitingLetter = ({ waiting }: { readonly waiting: LetterToSend }): ReactNode => {
  const { session, actions } = usePaneFrame();
  const { moment } = useSayTime();
  const [said, setSaid] = useState("");
  const { letter, name, address, refusal } = waiting;
  const open = async (): Promise<void> => {
    const opened = await actions.openDraft(waiting);
    setSaid(opened.ok ? words.opened : sayDraftError(opened.error));
  };
  return (
    <li>
      <span className="pane-strong">{letterWords.names[letter.letter]}</span>
      <span>{words.to(name, address)}</span>
      <span className="pane-quiet">{words.kept(letter.by.name, moment(letter.at))}</span>
      {refusal && <span>{sayMayNotGo(refusal)}</span>}
      <div className="pane-row">
        {!refusal && (
          <button type="button" className="pane-button" aria-label={words.openNamed(letter.subject)} onClick={() => void open()}>
            {words.open}
          </button>
        )}
        <button type="button" className="pane-link" aria-label={words.recordNamed(letter.subject)} onClick={() => actions.openLetterPage(session.settings, waiting)}>
          {words.record}
        </button>
      </div>
      <output>{said}</output>
    </li>
  );
};
