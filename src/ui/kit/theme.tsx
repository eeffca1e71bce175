import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { HostTheme } from "../../app/ports.ts";

const themes: Readonly<Record<HostTheme, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

export interface ThemedProps {
  readonly host: { readonly theme: () => HostTheme; readonly onTheme: (changed: (theme: HostTheme) => void) => () => void };
  readonly children: ReactNode;
}

/** Follows the theme of the host that the page is shown in. */
export const Themed = ({ host, children }: ThemedProps): ReactNode => {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: "100%" }}>
      {children}
    </FluentProvider>
  );
};
