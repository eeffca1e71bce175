import { createContext, useContext } from "react";
import type { Connection, TabServices } from "../../app/services.ts";

/** What every page of the tab reads and writes with, whatever it shows. */
export interface PageMeans {
  readonly connection: Connection;
  readonly services: TabServices;
  /** Folds the records again after something was written. */
  readonly onChanged: () => Promise<void>;
  /** Opens the session again with the settings as they are now. */
  readonly onSettingsChanged: () => Promise<void>;
}

const means = createContext<PageMeans | null>(null);

/** Given once, by the composition root, around whatever page is shown. */
export const PageMeansProvider = means.Provider;

export const usePageMeans = (): PageMeans => {
  const given = useContext(means);
  // Only a composition that leaves them out gets here.
  if (!given) throw new Error("No connection was given to the page.");
  return given;
};
