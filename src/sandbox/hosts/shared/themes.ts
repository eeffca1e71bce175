import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import type { OutlookTheme } from "../frame/pane-messages.ts";
import type { HostTheme } from "./host-settings.ts";

export const outlookFluentThemes: Readonly<Record<HostTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export const teamsFluentThemes: Readonly<Record<HostTheme, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The names under which teams-js knows the themes. */
export const teamsThemeNames: Readonly<Record<HostTheme, string>> = { light: "default", dark: "dark", contrast: "contrast" };

const outlookTheme = (background: string, foreground: string, control: string): OutlookTheme => ({
  bodyBackgroundColor: background,
  bodyForegroundColor: foreground,
  controlBackgroundColor: control,
  controlForegroundColor: foreground,
});

export const outlookThemes: Readonly<Record<HostTheme, OutlookTheme>> = {
  light: outlookTheme("#ffffff", "#242424", "#f5f5f5"),
  dark: outlookTheme("#292929", "#ffffff", "#1f1f1f"),
  contrast: outlookTheme("#000000", "#ffffff", "#000000"),
};
