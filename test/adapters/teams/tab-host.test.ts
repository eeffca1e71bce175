import { expect, test, vi } from "vitest";
import { createTabHost, type TeamsLibrary } from "../../../src/adapters/teams/tab-host.ts";
import { createTabSettings } from "../../../src/adapters/teams/tab-settings.ts";

const context = {
  app: { appId: "a1", theme: "default", host: { sessionId: "s1" } },
  page: { id: "evenhand", subPageId: "request:r1" },
  team: { groupId: "g1" },
  channel: { id: "19:c@thread.tacv2" },
  user: { loginHint: "helen.marsh@brackenshire.example", tenant: { id: "t1" } },
};

/** Teams as far as the adapter sees it; the real library is in the journeys. */
const createFakeTeams = (given: object = context, initialize: () => Promise<void> = async () => {}) => {
  const said: unknown[] = [];
  let changeTheme = (_name: string): void => {};
  let save = (): void => {};
  let pressBack = (): boolean => false;
  const library = {
    app: {
      initialize: async (origins: readonly string[]) => {
        said.push(["initialize", origins]);
        await initialize();
      },
      getContext: async () => given,
      notifyAppLoaded: () => said.push("loaded"),
      notifySuccess: () => said.push("success"),
      registerOnThemeChangeHandler: (handler: (name: string) => void) => {
        changeTheme = handler;
      },
      openLink: async (url: string) => void said.push(["openLink", url]),
    },
    pages: {
      isSupported: () => true,
      setCurrentFrame: (frame: object) => said.push(["frame", frame]),
      backStack: {
        isSupported: () => true,
        registerBackButtonHandler: (handler: () => boolean) => {
          pressBack = handler;
        },
      },
      config: {
        setValidityState: (valid: boolean) => said.push(["valid", valid]),
        setConfig: async (config: object) => void said.push(["setConfig", config]),
        registerOnSaveHandler: (handler: (event: object) => void) => {
          save = () => handler({ notifySuccess: () => said.push("saved"), notifyFailure: () => said.push("not saved") });
        },
      },
    },
  };
  return { library: library as unknown as TeamsLibrary, said, changeTheme: (name: string) => changeTheme(name), pressBack: () => pressBack(), save: () => save() };
};

const origin = "https://contact.example.org";
const storage = (): Storage => {
  throw new Error("refused");
};

test("a tab tells Teams that it is there, and knows where Teams wants it", async () => {
  const { library, said } = createFakeTeams();
  const tab = await createTabHost({ origin, storage, library });
  expect(said).toEqual([["initialize", [origin]], "loaded", "success"]);
  expect(tab.place()).toBe("request:r1");
  expect(tab.userHint()).toBe("helen.marsh@brackenshire.example");
  expect(tab.context()).toEqual({ tenant: "t1", app: "a1", team: "g1", channel: "19:c@thread.tacv2", entity: "evenhand" });
});

test("the personal app has no channel, and opens at its front page", async () => {
  const { library } = createFakeTeams({ app: { theme: "default", host: { sessionId: "" } }, page: { id: "home" } });
  const tab = await createTabHost({ origin, storage, library });
  expect(tab.place()).toBe("");
  expect(tab.userHint()).toBe("");
  expect(tab.context()).toEqual({ tenant: "", app: "", team: "", channel: "", entity: "home" });
});

test.each([
  ["default", "light"],
  ["glass", "light"],
  ["dark", "dark"],
  ["contrast", "contrast"],
  ["a theme to come", "light"],
])("the theme %s is %s", async (name, theme) => {
  const { library, changeTheme } = createFakeTeams();
  const tab = await createTabHost({ origin, storage, library });
  const told: string[] = [];
  const stop = tab.onTheme((next) => told.push(next));
  changeTheme(name);
  stop();
  changeTheme("dark");
  expect(told).toEqual([theme]);
});

test("a link to Teams opens in Teams", async () => {
  const { library, said } = createFakeTeams();
  const tab = await createTabHost({ origin, storage, library });
  tab.openLink("https://teams.microsoft.com/l/entity/a/b");
  expect(said).toContainEqual(["openLink", "https://teams.microsoft.com/l/entity/a/b"]);
});

test("a page outside Teams says so, whether it is refused or never answered", async () => {
  const silent = createFakeTeams(context, () => new Promise(() => {}));
  await expect(createTabHost({ origin, storage, library: silent.library, timeoutMs: 10 })).rejects.toThrow("not opened by Teams");
  const refused = createFakeTeams(context, () => Promise.reject(new Error("SDK initialization timed out.")));
  await expect(createTabHost({ origin, storage, library: refused.library })).rejects.toThrow("timed out");
});

test("a channel gets the tab only when the person saves", async () => {
  const { library, said, save } = createFakeTeams();
  const settings = await createTabSettings({ origin, library });
  expect(said).not.toContainEqual(["valid", true]);
  settings.allowSave({ entity: "evenhand", contentUrl: `${origin}/tab.html`, websiteUrl: `${origin}/tab.html`, name: "Evenhand" });
  expect(said).toContainEqual(["valid", true]);
  expect(said).not.toContain("saved");
  save();
  expect(said).toContainEqual(["setConfig", { entityId: "evenhand", contentUrl: `${origin}/tab.html`, websiteUrl: `${origin}/tab.html`, suggestedDisplayName: "Evenhand" }]);
  await vi.waitFor(() => expect(said).toContain("saved"));
});

test("a tab tells Teams which address to load when it is reloaded, and offers its own way back", async () => {
  const { library, said, pressBack } = createFakeTeams();
  const tab = await createTabHost({ origin, storage, library });
  tab.keepPlace("person:p-1", `${origin}/tab.html#person%3Ap-1`);
  tab.onBack(() => true);
  expect(said).toContainEqual(["frame", { contentUrl: `${origin}/tab.html#person%3Ap-1`, websiteUrl: `${origin}/tab.html#person%3Ap-1` }]);
  expect(pressBack()).toBe(true);
});
