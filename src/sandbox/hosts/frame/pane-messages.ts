/** The four colours that Outlook gives an add-in, as `#rrggbb` (Office.OfficeTheme in Outlook, Mailbox 1.14). */
export interface OutlookTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What the pane's page and the simulated Outlook say to each other beyond the protocol of office.js. */
export type PaneMessage =
  | { readonly sandbox: "theme"; readonly theme: OutlookTheme }
  | { readonly sandbox: "ask-theme" }
  | { readonly sandbox: "open-link"; readonly address: string };

export const isPaneMessage = (value: unknown): value is PaneMessage => typeof value === "object" && value !== null && "sandbox" in value;
