import type { Settings } from "../../domain/policy/settings.ts";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import type { PaneServices } from "../../app/services.ts";
import type { LettersToSendProps } from "../kit/letter-parts.ts";
import "./pane-theme.css";
import "./pane.css";
import { FailureBoundary } from "./parts/failure-boundary.tsx";
import { useNativeTab } from "./parts/use-native-tab.ts";
import { PaneView } from "./pane-view.tsx";
import { Emergency } from "./standing/emergency.tsx";
import { words } from "./words.ts";

export interface PaneAppProps {
  readonly services: PaneServices;
  /** Opens the tab where a restriction on this person is requested; for managers and heads. */
  readonly openRequest?: (settings: Settings, personKey: string) => void;
  readonly LettersToSend: ComponentType<LettersToSendProps>;
}

/**
 * The side pane in Outlook. What paints first is plain elements over Fluent's tokens, which are in the style sheet;
 * Fluent itself comes with the forms, behind the first paint.
 */
export const PaneApp = ({ services, openRequest, LettersToSend }: PaneAppProps): ReactNode => {
  useNativeTab();
  const [theme, setTheme] = useState(services.mail.theme);
  useEffect(() => services.mail.onTheme(setTheme), [services]);
  return (
    <div className="pane-root" data-theme={theme}>
      <FailureBoundary instead={<Broken />}>
        <PaneView services={services} openRequest={openRequest ?? null} LettersToSend={LettersToSend} />
      </FailureBoundary>
    </div>
  );
};

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
