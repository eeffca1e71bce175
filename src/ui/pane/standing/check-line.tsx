import type { ReactNode } from "react";
import type { PaneActions } from "../state/actions.ts";
import { words } from "../words.ts";

export interface CheckLineProps {
  readonly says: string;
  readonly isSignInNeeded: boolean;
  readonly actions: PaneActions;
}

/** When this was checked, and how to check it again: also the way out when Outlook did not say that the selection changed. */
export const CheckLine = ({ says, isSignInNeeded, actions }: CheckLineProps): ReactNode => (
  <div className="pane-row">
    {says !== "" && <span className="pane-quiet">{says}</span>}
    <button type="button" className="pane-link" onClick={() => void actions.checkAgain()}>
      {words.checked.again}
    </button>
    {isSignInNeeded && (
      <button type="button" className="pane-button pane-button-primary" onClick={() => void actions.signIn()}>
        {words.checked.signIn}
      </button>
    )}
  </div>
);
