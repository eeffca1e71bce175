/// <reference types="office-js" />

import { isPaneMessage } from "./pane-messages.ts";
import type { PaneMessage } from "./pane-messages.ts";

/**
 * Adds to the npm build of office.js, which dates from 2022, what today's Outlook on the web has and
 * the product uses: `Office.context.officeTheme` and `ui.openBrowserWindow`. (The theme's change
 * event it knows already.) Call after `Office.onReady`. Resolves when the host has told its theme.
 */
export const fillOfficeGaps = async (): Promise<void> => {
  const { context } = Office;
  const askHost = (message: PaneMessage): void => window.parent.postMessage(message, location.origin);

  Object.assign(context.ui, { openBrowserWindow: (address: string) => askHost({ sandbox: "open-link", address }) });

  await new Promise<void>((ready) => {
    window.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || event.origin !== location.origin) return;
      if (!isPaneMessage(event.data) || event.data.sandbox !== "theme") return;
      Object.defineProperty(context, "officeTheme", { value: event.data.theme, configurable: true, enumerable: true });
      ready();
    });
    askHost({ sandbox: "ask-theme" });
  });
};
