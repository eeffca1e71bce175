import { createListeners } from "../../domain/base/listeners.ts";
import { app, pages } from "@microsoft/teams-js";
import type { HostTheme, TabContext, TabHost } from "../../app/ports.ts";
import { createKeptPlace, type PlaceStorage } from "./kept-place.ts";

/** The part of teams-js that is used. */
export interface TeamsLibrary {
  readonly app: Pick<typeof app, "initialize" | "getContext" | "notifyAppLoaded" | "notifySuccess" | "registerOnThemeChangeHandler" | "openLink">;
  readonly pages: Pick<typeof pages, "isSupported" | "setCurrentFrame"> & {
    readonly config: Pick<typeof pages.config, "setConfig" | "setValidityState" | "registerOnSaveHandler">;
    readonly backStack: Pick<typeof pages.backStack, "isSupported" | "registerBackButtonHandler">;
  };
}

export interface TabDeps {
  /** The page's own: a host on it is believed, beside Microsoft's. */
  readonly origin: string;
  readonly library?: TeamsLibrary;
  /** The longest that Teams may take to answer. */
  readonly timeoutMs?: number;
}

export interface TabHostDeps extends TabDeps {
  /** What this window remembers through a reload. Browsers refuse it to a page within another site's, by throwing. */
  readonly storage: () => PlaceStorage;
}

export interface Tab extends TabHost {
  readonly userHint: () => string;
}

/** Teams through teams-js. Asks for the context once, and says that the page is there. Throws when the page stands anywhere else. */
export const createTabHost = async (deps: TabHostDeps): Promise<Tab> => {
  const library = deps.library ?? { app, pages };
  const found = await enterTeams(deps, library);
  const context = toTabContext(found);
  const kept = createKeptPlace(deps.storage, {
    tab: [context.tenant, found.user?.id ?? "", context.entity, context.channel].join("|"),
    hostSession: found.app.host.sessionId,
    link: found.page.subPageId ?? "",
  });

  const listeners = createListeners<HostTheme>();
  let theme = nameToTheme(found.app.theme);
  library.app.registerOnThemeChangeHandler((name) => {
    theme = nameToTheme(name);
    listeners.tell(theme);
  });

  return {
    userHint: () => found.user?.loginHint ?? found.user?.userPrincipalName ?? "",
    context: () => context,
    place: kept.place,
    keepPlace: (place, address) => {
      kept.keep(place);
      // Teams loads this when somebody reloads the tab alone.
      if (library.pages.isSupported()) library.pages.setCurrentFrame({ contentUrl: address, websiteUrl: address });
    },
    onBack: (goBack) => {
      // When the tab did not go back, teams-js has Teams do it.
      if (library.pages.backStack.isSupported()) library.pages.backStack.registerBackButtonHandler(goBack);
    },
    theme: () => theme,
    onTheme: listeners.add,
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
