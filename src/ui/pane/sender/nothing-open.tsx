import type { ReactNode } from "react";
import { words } from "../words.ts";

export const NothingOpen = ({ type }: { readonly type: keyof typeof words.nothingOpen }): ReactNode => (
  <header className="pane-sender">
    <h1 className="pane-name">{words.nothingOpen[type].heading}</h1>
    <p>{words.nothingOpen[type].says}</p>
  </header>
);
