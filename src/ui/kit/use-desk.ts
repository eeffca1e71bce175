import { createDeskStore, type DeskControls, type DeskState } from "../../app/desk/desk-store.ts";
import type { Services } from "../../app/services.ts";
import { useStarted } from "./use-started.ts";

/** The desk of whoever is signed in, checked for as long as the component is shown. */
export const useDesk = (services: Services): DeskState & DeskControls => {
  const [{ controls }, state] = useStarted(createDeskStore, services);
  return { ...state, ...controls };
};
