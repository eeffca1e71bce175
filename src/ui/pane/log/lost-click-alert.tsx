import type { ReactNode } from "react";
import type { LostClick } from "../state/pane-state.ts";
import { words } from "../words.ts";

/** A click that could not be kept. It is said whatever else of the log could be loaded. */
export const LostClickAlert = ({ lostClick }: { readonly lostClick: LostClick | null }): ReactNode =>
  lostClick && (
    <p role="alert" className="pane-late">
      {words.log.lost[lostClick]}
    </p>
  );
