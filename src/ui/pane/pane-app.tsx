import type { ReactNode } from "react";
import type { PaneServices } from "../../app/services.ts";
import { Themed } from "../shared/theme.tsx";
import { FailureBoundary } from "./parts/failure-boundary.tsx";
import "./pane.css";
import { Emergency } from "./standing/emergency.tsx";
import { PaneView } from "./pane-view.tsx";
import { words } from "./words.ts";

export interface PaneAppProps {
  readonly services: PaneServices;
  /** Opens the tab where a restriction on this person is requested; for managers and heads. */
  readonly openRequest?: (personKey: string) => void;
}

/** The side pane in Outlook. */
export const PaneApp = ({ services, openRequest }: PaneAppProps): ReactNode => (
  <Themed host={services.mail}>
    <FailureBoundary instead={<Broken />}>
      <PaneView services={services} openRequest={openRequest ?? null} />
    </FailureBoundary>
  </Themed>
);

const Broken = (): ReactNode => (
  <main className="pane">
    <h1 className="pane-name">{words.broken.heading}</h1>
    <p>{words.broken.says}</p>
    <button type="button" className="pane-button" onClick={() => location.reload()}>
      {words.broken.again}
    </button>
    <Emergency says={null} />
  </main>
);
