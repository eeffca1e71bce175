import type { Chance } from "../world/chance.ts";
import type { Page } from "../world/pages.ts";
import { careActs } from "./care-acts.ts";
import { disposalActs } from "./disposal-acts.ts";
import { letterActs } from "./letter-acts.ts";
import { officeActs } from "./office-acts.ts";
import { paneActs } from "./pane-acts.ts";
import { personActs } from "./person-acts.ts";
import { policyActs } from "./policy-acts.ts";
import { requestActs } from "./request-acts.ts";
import { restrictionActs } from "./restriction-acts.ts";
import { noting, telling } from "./telling.ts";
import type { Act, Tell } from "./told.ts";

/** What the person at a page can do now, as it shows them. What it shows may be old. */
export const actsOf = (page: Page, chance: Chance, tell: Tell): readonly Act[] => {
  if (page.type === "pane") return paneActs(page.pane, page.device, chance, tell);
  const { connection, desk } = page.desk.state();
  if (!connection || !desk) return [];
  const work = noting(connection.work);
  const acts = [
    ...personActs(work, desk, chance),
    ...requestActs(work, desk, chance, tell),
    ...restrictionActs(work, desk, chance, tell),
    ...careActs(work, desk, chance),
    ...policyActs(work, desk, chance),
    ...letterActs(work, desk, chance, tell),
    ...officeActs({ ...connection, work, settingsNow: page.settingsNow }, desk, chance, tell),
    ...disposalActs({ ...connection, work }, desk),
  ];
  return acts.map((act) => telling(tell, act));
};
