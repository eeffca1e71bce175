import { useState, type ReactNode } from "react";
import { aboutMe } from "../../../domain/policy/vocabulary.ts";
import { choicePages } from "../../../domain/policy/behaviours.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { usePaneFrame } from "../parts/pane-frame.ts";
import { logWords } from "./words.ts";
import { choiceLabel } from "./choice-label.ts";
import { useNumberKeys } from "./use-number-keys.ts";

/** One click logs the email. At most seven choices show, always in the same order, and none has the focus by itself. */
export const Choices = ({ onChoose }: { readonly onChoose: (choice: string) => void }): ReactNode => {
  const { policy } = usePaneFrame();
  const [page, setPage] = useState(0);
  const pages = choicePages(policy);
  const shown = pages[page] ?? [];
  const keys = useNumberKeys(shown, onChoose);
  return (
    <div className="pane-choices">
      <ol className="pane-choice-list">
        {shown.map((choice, index) => (
          <li key={choice}>
            <button type="button" className="pane-choice" aria-keyshortcuts={keys.isOn ? String(index + 1) : undefined} onClick={() => onChoose(choice)}>
              <span className="pane-key" aria-hidden="true">
                {keys.isOn ? index + 1 : ""}
              </span>
              {choiceLabel(policy, choice)}
            </button>
          </li>
        ))}
      </ol>
      <div className="pane-row">
        <button type="button" className="pane-button" onClick={() => setPage((page + 1) % pages.length)}>
          {page + 1 < pages.length ? logWords.more(page + 2, pages.length) : logWords.first}
        </button>
        <button type="button" className="pane-button" title={logWords.aboutMeHint} onClick={() => onChoose(aboutMe)}>
          {logWords.aboutMe}
        </button>
      </div>
      {policy.hints.length > 0 && (
        <Disclosure label={logWords.hints}>
          <ul className="pane-instructions">
            {policy.hints.map(({ label, clause }) => (
              <li key={label}>{logWords.hint(label, clause)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <button type="button" className="pane-link pane-small" aria-pressed={keys.isOn} onClick={keys.toggle}>
        {keys.isOn ? logWords.keysOn : logWords.keysOff}
      </button>
    </div>
  );
};
