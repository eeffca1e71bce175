import type { ReactNode } from "react";
import { accountName } from "../../words/account-words.ts";
import type { PaneState } from "../state/pane-state.ts";
import { words } from "../words.ts";

/** Under whom a click is filed; until that is confirmed, who it was when this device was last used. */
export const AccountLine = ({ confirmed, session }: Pick<PaneState, "confirmed" | "session">): ReactNode => {
  if (confirmed) return <p className="pane-quiet">{words.account.signedIn(accountName(confirmed))}</p>;
  return session && <p className="pane-quiet">{words.account.last(accountName(session.account))}</p>;
};
