import type { ReactNode } from "react";
import { words } from "../words.ts";

/** Asked before a colleague's email is logged. Nothing is refused: a colleague may be a complainant. */
export const ColleaguePrompt = ({ onOwnContact }: { readonly onOwnContact: () => void }): ReactNode => (
  <div className="pane-group">
    <p>
      <span className="pane-strong">{words.log.colleague}.</span> {words.log.colleagueSays}
    </p>
    <div className="pane-row">
      <button type="button" className="pane-button" onClick={onOwnContact}>
        {words.log.colleagueOwn}
      </button>
    </div>
  </div>
);
