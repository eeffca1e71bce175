import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Quirks } from "../../tenant/quirks/quirks.ts";
import { isPaneMessage } from "../frame/pane-messages.ts";
import type { PaneMessage } from "../frame/pane-messages.ts";
import type { HostSettings } from "../shared/host-settings.ts";
import { htmlToText } from "../shared/html-text.ts";
import type { NestedAppAuth } from "../shared/nested-app-auth.ts";
import type { Person } from "../shared/people.ts";
import type { Store } from "../shared/store.ts";
import { frameRightsOf } from "../shared/frame-rights.ts";
import { outlookThemes } from "../shared/themes.ts";
import { selectedData } from "./item-data.ts";
import { hasItemQuirk } from "./item-quirks.ts";
import type { MailboxMessage } from "./mailbox-entry.ts";
import { createOfficeMethods } from "./office-methods.ts";
import { createOfficeProtocol, officeFrameName } from "./office-protocol.ts";
import type { HostAction } from "./office-protocol.ts";
import type { OutlookState } from "./outlook-state.ts";
import { words } from "./words.ts";

export interface AddInFrameProps {
  readonly person: Person;
  readonly store: Store<OutlookState>;
  readonly settings: Store<HostSettings>;
  readonly quirks: Store<Quirks>;
  /** The time in the mailbox, in milliseconds. */
  readonly now: () => number;
  readonly nestedAppAuth: NestedAppAuth;
  readonly readSelected: () => MailboxMessage | null;
  readonly onHostAction: (action: HostAction) => void;
  readonly onLink: (address: string) => void;
}

const locale = "en-GB";
const pageAddress = `/sandbox/pane.html?_host_Info=${encodeURIComponent(`Outlook$Web$16.01$${locale}$evenhand$$$16`)}`;

const useStyles = makeStyles({
  frame: { width: "100%", height: "100%", border: "none", display: "block" },
});

/** The add-in's page in a frame, with Outlook's half of every conversation that it begins. */
export const AddInFrame = (props: AddInFrameProps) => {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const [controlId] = useState(() => `evenhand-${crypto.randomUUID()}`);
  const latest = useRef(props);
  const { store, settings, quirks } = props;
  const [rights] = useState(() => frameRightsOf("outlook", quirks.get()));

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const { person, readSelected, now } = latest.current;
    const dataNow = (): object => selectedData(readSelected(), person, quirks.get(), now());
    const post = (message: string | PaneMessage): void => frame.current?.contentWindow?.postMessage(message, location.origin);
    const sayTheme = (): void => post({ sandbox: "theme", theme: outlookThemes[settings.get().theme] });
    let toldId: string | null = null;
    const protocol = createOfficeProtocol({
      controlId,
      origin: location.origin,
      locale,
      post,
      readItem: () => {
        toldId = store.get().selectedId;
        return dataNow();
      },
      onListening: () => tellSelection(),
      callMethod: createOfficeMethods({ person, store, readSelected, quirks: quirks.get, htmlToText }),
      onHostAction: (action) => latest.current.onHostAction(action),
    });

    const onMessage = async ({ source, origin, data }: MessageEvent<unknown>): Promise<void> => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (isPaneMessage(data)) {
        if (data.sandbox === "ask-theme") sayTheme();
        if (data.sandbox === "open-link") latest.current.onLink(data.address);
      } else if (typeof data === "string") {
        const token = await latest.current.nestedAppAuth(data);
        if (token === null) protocol.receive(data);
        else post(token);
      }
    };

    const tellSelection = (): void => {
      const { selectedId, paneOpen } = store.get();
      if (selectedId === toldId || !paneOpen || settings.get().missItemChanged) return;
      const isThere = readSelected() !== null && !hasItemQuirk(quirks.get(), "undefined");
      if (protocol.fireItemChanged(isThere ? dataNow() : null)) toldId = selectedId;
    };
    const stopFollowingSelection = store.subscribe(tellSelection);
    let { theme } = settings.get();
    const stopFollowingTheme = settings.subscribe(() => {
      if (settings.get().theme === theme) return;
      ({ theme } = settings.get());
      sayTheme();
      protocol.fireThemeChanged(outlookThemes[theme]);
    });
    window.addEventListener("message", onMessage);
    return () => {
      window.removeEventListener("message", onMessage);
      stopFollowingSelection();
      stopFollowingTheme();
    };
  }, [controlId, store, settings, quirks]);

  return <iframe ref={frame} title={words.paneFrame} name={officeFrameName(controlId, location.origin, locale)} src={pageAddress} sandbox={rights} className={styles.frame} />;
};
