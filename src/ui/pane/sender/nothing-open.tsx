import type { ReactNode } from "react";
import { words } from "../words.ts";

const says = {
  looking: { heading: words.nothingOpen.looking, text: "" },
  none: { heading: words.nothingOpen.none, text: words.nothingOpen.noneSays },
  "not-said": { heading: words.nothingOpen.notSaid, text: words.nothingOpen.notSaidSays },
};

export const NothingOpen = ({ type }: { readonly type: keyof typeof says }): ReactNode => (
  <header className="pane-sender">
    <h1 className="pane-name">{says[type].heading}</h1>
    <p>{says[type].text}</p>
  </header>
);
