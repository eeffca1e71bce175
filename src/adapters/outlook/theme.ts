/// <reference types="office-js" />
import { createListeners } from "../../domain/base/listeners.ts";
import type { HostTheme, MailHost } from "../../app/ports.ts";
import { partOf, textOrNull } from "../../domain/base/record.ts";
import { hear } from "./answer.ts";

export interface ThemeDeps {
  readonly office: typeof Office;
  readonly window: Window;
}

/** Outlook's theme: it names colours and no theme, so the background says whether it is dark ("Office.OfficeTheme interface"). */
export const createTheme = ({ office, window }: ThemeDeps): Pick<MailHost, "theme" | "onTheme"> => {
  const listeners = createListeners<HostTheme>();
  const forced = window.matchMedia("(forced-colors: active)");
  let latest: unknown;

  const theme = (): HostTheme => (forced.matches ? "contrast" : shadeOf(partOf(latest ?? partOf(office.context, "officeTheme"), "bodyBackgroundColor")));
  const tell = (): void => listeners.tell(theme());

  forced.addEventListener("change", tell);
  // The event brings the new theme, while the context may still have the old one.
  hear(office, office.EventType.OfficeThemeChanged, (event) => {
    latest = partOf(event, "officeTheme");
    tell();
  });

  return {
    theme,
    onTheme: listeners.add,
  };
};

/** `#1f1f1f` and darker than the middle is dark; without a colour it is light, as Outlook is by default. */
const shadeOf = (colour: unknown): "light" | "dark" => {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(textOrNull(colour) ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return "light";
  const share = (hex: string): number => Number.parseInt(hex, 16) / 255;
  // How bright each colour seems (ITU-R BT.709).
  return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue) < 0.5 ? "dark" : "light";
};
