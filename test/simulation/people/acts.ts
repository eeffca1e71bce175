import type { Chance } from "../world/chance.ts";
import type { Page } from "../world/pages.ts";
import { disposalActs } from "./disposal-acts.ts";
import { paneActs } from "./pane-acts.ts";
import { personActs } from "./person-acts.ts";
import { requestActs } from "./request-acts.ts";
import { restrictionActs } from "./restriction-acts.ts";
import type { Act, Tell } from "./told.ts";

/** What the person at a page can do now, as it shows them. What it shows may be old. */
export const actsOf = (page: Page, chance: Chance, tell: Tell): readonly Act[] => {
  if (page.type === "pane") return paneActs(page.pane, page.device, chance, tell);
  const { connection, desk } = page.desk.state();
  if (!connection || !desk) return [];
  return [
    ...personActs(connection.work, desk, chance),
    ...requestActs(connection.work, desk, chance, tell),
    ...restrictionActs(connection.work, desk, chance, tell),
    ...disposalActs(connection, desk),
  ];
};
