import type { PaneServices } from "../../../app/services.ts";
import { useStarted } from "../../kit/use-started.ts";
import type { PaneActions } from "./actions.ts";
import { createPane } from "./create-pane.ts";
import type { PaneState } from "./pane-state.ts";

/** The pane's state, which follows the selection for as long as the component is shown. */
export const usePane = (services: PaneServices): { readonly state: PaneState; readonly actions: PaneActions } => {
  const [{ actions }, state] = useStarted(createPane, services);
  return { state, actions };
};
