import type { ReactNode } from "react";
import { accountName } from "../../words/account-words.ts";
import type { PaneState } from "../state/pane-state.ts";
import { words } from "../words.ts";

/** Under whom a click is filed; until that is confirmed, who it was when this device was last used; and whether it is kept. */
export const AccountLine = ({ confirmed, session, keeping }: Pick<PaneState, "confirmed" | "session" | "keeping">): ReactNode => (
  <>
    {keeping === "window" && <p className="pane-quiet">{words.notKeptHere}</p>}
    {confirmed && <p className="pane-quiet">{words.account.signedIn(accountName(confirmed))}</p>}
    {!confirmed && session && <p className="pane-quiet">{words.account.last(accountName(session.account))}</p>}
  </>
);
