import { app, pages } from "@microsoft/teams-js";
import type { TabContext } from "../../app/ports.ts";
import { enterTeams, rejectAfter, type TabDeps, toTabContext } from "./tab-host.ts";

/** The tab as Teams keeps it ("pages.InstanceConfig interface"). `entity` has at most 64 characters. */
interface TabConfig {
  readonly entity: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly name: string;
}

/** The page on which somebody adds the tab to a channel ("Create a configuration page"). */
export interface TabSettings {
  readonly context: TabContext;
  /** Lets the person press Save, which adds the tab as it is said here. */
  readonly allowSave: (config: TabConfig) => void;
}

/** Throws when the page was not opened by Teams. */
export const createTabSettings = async (deps: TabDeps): Promise<TabSettings> => {
  const library = deps.library ?? { app, pages };
  const found = await enterTeams(deps, library);
  const { config } = library.pages;
  return {
    context: toTabContext(found),
    allowSave: ({ entity, contentUrl, websiteUrl, name }) => {
      config.registerOnSaveHandler((save) => {
        // Teams waits with its window until it is told how it went, and may itself never say.
        const keep = async (): Promise<void> => config.setConfig({ entityId: entity, contentUrl, websiteUrl, suggestedDisplayName: name });
        Promise.race([keep(), rejectAfter(longestSavingMs)]).then(
          () => save.notifySuccess(),
          () => save.notifyFailure(),
        );
      });
      config.setValidityState(true);
    },
  };
};

const longestSavingMs = 20_000;
