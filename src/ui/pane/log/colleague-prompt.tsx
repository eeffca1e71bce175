import type { ReactNode } from "react";
import { logWords } from "./words.ts";

/** Asked before a colleague's email is logged. Nothing is refused: a colleague may be a complainant. */
export const ColleaguePrompt = ({ onOwnContact }: { readonly onOwnContact: () => void }): ReactNode => (
  <div className="pane-group">
    <p>
      <span className="pane-strong">{logWords.colleague}.</span> {logWords.colleagueSays}
    </p>
    <div className="pane-row">
      <button type="button" className="pane-button" onClick={onOwnContact}>
        {logWords.colleagueOwn}
      </button>
    </div>
  </div>
);
