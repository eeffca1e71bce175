import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { LetterToSend } from "../../../app/letter/letters-to-send.ts";
import type { LettersToSendProps } from "../../kit/letter-parts.ts";
import { sayMoment } from "../../words/dates.ts";
import { letterWords } from "../../words/letter-words.ts";
import { createLetterActions, type LetterActions } from "./letter-actions.ts";
import { sayDraftError, sayMayNotGo, words } from "./words.ts";

/** The letters that wait to go to whoever uses this address. For handlers, who alone can read them; nothing when there are none. */
export const LettersToSend = ({ addressKey, session, now, mail, connect }: LettersToSendProps): ReactNode => {
  const actions = useMemo(() => createLetterActions({ mail, connect }), [mail, connect]);
  const [letters, setLetters] = useState<readonly LetterToSend[]>([]);
  useEffect(() => {
    let isWanted = true;
    void actions.lettersToSend(addressKey).then((found) => isWanted && found.ok && setLetters(found.value));
    return () => {
      isWanted = false;
    };
  }, [actions, addressKey]);
  if (letters.length === 0) return null;
  return (
    <section className="pane-section" aria-labelledby="pane-letters-heading">
      <h2 id="pane-letters-heading" className="pane-heading">
        {words.heading}
      </h2>
      <ul className="pane-plain-list">
        {letters.map((waiting) => (
          <WaitingLetter key={waiting.letter.key} waiting={waiting} session={session} now={now} actions={actions} />
        ))}
      </ul>
    </section>
  );
};

interface WaitingLetterProps extends Pick<LettersToSendProps, "session" | "now"> {
  readonly waiting: LetterToSend;
  readonly actions: LetterActions;
}

const WaitingLetter = ({ waiting, session, now, actions }: WaitingLetterProps): ReactNode => {
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
      <span className="pane-quiet">{words.kept(letter.by.name, sayMoment(letter.at, now, session.settings.timeZone))}</span>
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
