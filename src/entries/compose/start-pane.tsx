import { lazy } from "react";
import { createRoot } from "react-dom/client";
import { createMailHost } from "../../adapters/outlook/mail-host.ts";
import { tabLink } from "../../app/request/teams-link.ts";
import { PaneApp } from "../../ui/pane/pane-app.tsx";
import { placeText } from "../../ui/kit/places.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { readConfig } from "./config.ts";
import { openPage } from "./open-page.ts";
import { createServices, type PageOptions } from "./services.ts";

// Surfaces never import each other: this is where one stands within another. It is fetched behind the first paint.
const LettersToSend = lazy(() => import("../../ui/letters/to-send/letters-to-send.tsx").then(({ LettersToSend: section }) => ({ default: section })));

/** Starts the side pane in Outlook. */
export const startPane = (options: PageOptions = {}): Promise<void> =>
  openPage(async (root) => {
    const config = readConfig(document);
    const mail = await createMailHost();
    const surface = createRoot(root);
    const services = createServices(config, mail.mailboxHint(), options, () => surface.unmount());
    const openRequest = ({ channel }: Settings, person: string): void => mail.openLink(tabLink(channel, placeText({ type: "ask", person })));
    surface.render(<PaneApp services={{ ...services, mail }} openRequest={openRequest} LettersToSend={LettersToSend} />);
  });
