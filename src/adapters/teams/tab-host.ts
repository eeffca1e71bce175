import { createListeners } from "../../domain/base/listeners.ts";
import { app, pages } from "@microsoft/teams-js";
import type { HostTheme, TabContext, TabHost } from "../../app/ports.ts";
import { isRecord, partOf, textOrNull } from "../../domain/base/record.ts";
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
  const [user, page, teams] = [partOf(found, "user"), partOf(found, "page"), partOf(found, "app")];
  const person = textOrNull(partOf(user, "id"));
  const kept = createKeptPlace(deps.storage, {
    // Where Teams does not say whose tab it is, it may be anybody's.
    tab: person === null || context.tenant === "" ? null : [context.tenant, person, context.entity, context.channel].join("|"),
    hostSession: textOf(partOf(partOf(teams, "host"), "sessionId")),
    link: textOf(partOf(page, "subPageId")),
  });

  const listeners = createListeners<HostTheme>();
  let theme = nameToTheme(partOf(teams, "theme"));
  whereOffered(() =>
    library.app.registerOnThemeChangeHandler((name: unknown) => {
      theme = nameToTheme(name);
      listeners.tell(theme);
    }),
  );

  return {
    userHint: () => textOrNull(partOf(user, "loginHint")) ?? textOrNull(partOf(user, "userPrincipalName")) ?? "",
    context: () => context,
    place: kept.place,
    keepPlace: (place, address) => {
      kept.keep(place);
      // Teams loads this when somebody reloads the tab alone.
      whereOffered(() => library.pages.isSupported() && library.pages.setCurrentFrame({ contentUrl: address, websiteUrl: address }));
    },
    onBack: (goBack) => {
      // When the tab did not go back, teams-js has Teams do it.
      whereOffered(() => library.pages.backStack.isSupported() && library.pages.backStack.registerBackButtonHandler(goBack));
    },
    theme: () => theme,
    onTheme: listeners.add,
    openLink: (url) => openLink(library, url),
  };
};

/**
 * Starts teams-js, asks where the page is and says that it is there; within a limit, because a host that is not Teams never
 * answers. What comes is of whatever shape: hosts leave parts out, whatever the types say.
 */
export const enterTeams = async ({ origin, timeoutMs = 20_000 }: TabDeps, library: TeamsLibrary): Promise<unknown> => {
  const context: unknown = await Promise.race([library.app.initialize([origin]).then(() => library.app.getContext()), rejectAfter(timeoutMs)]);
  if (!isRecord(context)) throw new Error(notTeams);
  whereOffered(() => library.app.notifyAppLoaded());
  whereOffered(() => library.app.notifySuccess());
  return context;
};

const notTeams = "This page was not opened by Teams.";

export const rejectAfter = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(notTeams)), milliseconds);
  });

/** What a host does not offer throws ("NotSupportedOnPlatform"), and is done without. */
const whereOffered = (work: () => unknown): void => {
  try {
    work();
  } catch {
    return;
  }
};

export const toTabContext = (context: unknown): TabContext => ({
  tenant: textOf(partOf(partOf(partOf(context, "user"), "tenant"), "id")),
  app: idOf(partOf(partOf(context, "app"), "appId")),
  team: textOf(partOf(partOf(context, "team"), "groupId")),
  channel: textOf(partOf(partOf(context, "channel"), "id")),
  entity: textOf(partOf(partOf(context, "page"), "id")),
});

/** An id that teams-js gives as an object of its own, which says it as text ("AppId"). */
const idOf = (id: unknown): string => {
  try {
    const text = typeof id === "string" || isRecord(id) ? String(id) : "";
    return /\s/.test(text) ? "" : text;
  } catch {
    return "";
  }
};

const textOf = (value: unknown): string => textOrNull(value) ?? "";

/** Teams has `default`, `dark`, `contrast` and `glass`, which is a light one. */
const nameToTheme = (name: unknown): HostTheme => (name === "dark" || name === "contrast" ? name : "light");

const openLink = ({ app: teamsApp }: TeamsLibrary, url: string): void => {
  const openOutside = (): void => {
    window.open(url, "_blank", "noopener,noreferrer");
  };
  if (!URL.canParse(url) || !teamsHosts.has(new URL(url).hostname)) return openOutside();
  // A browser lets a page open a window for a few seconds after a click.
  const openInTeams = async (): Promise<void> => teamsApp.openLink(url);
  Promise.race([openInTeams(), rejectAfter(longestForLinkMs)]).catch(openOutside);
};

const longestForLinkMs = 3_000;

const teamsHosts: ReadonlySet<string> = new Set(["teams.microsoft.com", "teams.cloud.microsoft"]);
