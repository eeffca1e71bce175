import { app, pages } from "@microsoft/teams-js";
import type { HostTheme, TabHost } from "../../app/ports.ts";

/** The part of teams-js that is used. */
export interface TeamsLibrary {
  readonly app: Pick<typeof app, "initialize" | "getContext" | "notifyAppLoaded" | "notifySuccess" | "registerOnThemeChangeHandler" | "openLink">;
  readonly pages: { readonly config: Pick<typeof pages.config, "setConfig" | "setValidityState" | "registerOnSaveHandler"> };
}

export interface TabDeps {
  /** The page's own: a host on it is believed, beside Microsoft's. */
  readonly origin: string;
  readonly library?: TeamsLibrary;
  /** The longest that Teams may take to answer. */
  readonly timeoutMs?: number;
}

/** Where the tab is, as set-up records it. The ids come from Teams and are no proof of who the person is ("Get context for a tab"). */
export interface TabContext {
  readonly tenant: string;
  /** The app's id in this tenant, which differs from the manifest's once it is in the organisation's catalogue. */
  readonly app: string;
  /** Empty outside a channel, and in a private channel. */
  readonly team: string;
  readonly channel: string;
  readonly entity: string;
}

export interface Tab extends TabHost {
  readonly userHint: () => string;
  readonly context: () => TabContext;
}

/** Teams through teams-js. Asks for the context once, and says that the page is there. Throws when the page stands anywhere else. */
export const createTabHost = async (deps: TabDeps): Promise<Tab> => {
  const library = deps.library ?? { app, pages };
  const found = await enterTeams(deps, library);
  const context = toTabContext(found);

  const listeners = new Set<(theme: HostTheme) => void>();
  let theme = nameToTheme(found.app.theme);
  library.app.registerOnThemeChangeHandler((name) => {
    theme = nameToTheme(name);
    for (const listener of listeners) listener(theme);
  });

  return {
    userHint: () => found.user?.loginHint ?? found.user?.userPrincipalName ?? "",
    context: () => context,
    place: () => found.page.subPageId ?? "",
    theme: () => theme,
    onTheme: (changed) => {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    openLink: (url) => openLink(library, url),
  };
};

/** Starts teams-js, asks where the page is and says that it is there; within a limit, because a host that is not Teams never answers. */
export const enterTeams = async ({ origin, timeoutMs = 20_000 }: TabDeps, library: TeamsLibrary): Promise<app.Context> => {
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("This page was not opened by Teams.")), timeoutMs);
  });
  const context = await Promise.race([library.app.initialize([origin]).then(() => library.app.getContext()), limit]);
  library.app.notifyAppLoaded();
  library.app.notifySuccess();
  return context;
};

export const toTabContext = ({ app: ours, channel, page, team, user }: app.Context): TabContext => ({
  tenant: user?.tenant?.id ?? "",
  app: ours.appId?.toString() ?? "",
  team: team?.groupId ?? "",
  channel: channel?.id ?? "",
  entity: page.id,
});

/** Teams has `default`, `dark`, `contrast` and `glass`, which is a light one. */
const nameToTheme = (name: string): HostTheme => (name === "dark" || name === "contrast" ? name : "light");

const openLink = ({ app: teamsApp }: TeamsLibrary, url: string): void => {
  const openOutside = (): void => {
    window.open(url, "_blank", "noopener,noreferrer");
  };
  if (!teamsHosts.has(new URL(url).hostname)) return openOutside();
  teamsApp.openLink(url).catch(openOutside);
};

const teamsHosts: ReadonlySet<string> = new Set(["teams.microsoft.com", "teams.cloud.microsoft"]);
