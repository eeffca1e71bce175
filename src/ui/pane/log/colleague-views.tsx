import type { ReactNode } from "react";
import type { View } from "../../../domain/subjects/contact/messages.ts";
import { usePaneFrame, useSayTime } from "../parts/pane-frame.ts";
import { logWords } from "./words.ts";
import { choiceLabel } from "./choice-label.ts";

/** Views stand side by side: who, when and as what. None cancels another. */
export const ColleagueViews = ({ views }: { readonly views: readonly View[] }): ReactNode => {
  const { policy } = usePaneFrame();
  const { moment } = useSayTime();
  return (
    <section className="pane-colleagues" aria-label={logWords.colleagues}>
      <h3 className="pane-subheading">{logWords.colleagues}</h3>
      <ul className="pane-plain-list">
        {views.map((view) => (
          <li key={view.key}>
            <span className="pane-strong">{choiceLabel(view.policy ?? policy, view.choice)}</span>
            <span className="pane-quiet">
              <bdi>{logWords.viewOf(view.by.name, moment(view.at))}</bdi>
            </span>
            {view.content !== null && <span>{logWords.contentIs(logWords.contents[view.content])}</span>}
            {view.note !== "" && <p className="pane-note">{view.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
