import { createHash } from "node:crypto";
import { letPeopleWork } from "./people/crowd.ts";
import type { Broken } from "./proof/broken.ts";
import { checkPane } from "./proof/pane-checks.ts";
import { checkTab } from "./proof/tab-checks.ts";
import { comeToRest, type PassUntil } from "./proof/rest.ts";
import { letThingsHappen } from "./world/fate.ts";
import { nothingPlanted, type Plant } from "./world/plant.ts";
import { start } from "./world/site.ts";
import { troubles as allTroubles, type Trouble } from "./world/trouble.ts";
import type { Policy } from "../../src/domain/policy/types.ts";
import { createWorld, type World } from "./world/world.ts";

export interface RunOptions {
  readonly seed: number;
  /** What happens beside people's work; everything, unless it is given. */
  readonly troubles?: readonly Trouble[];
  /** How many things people do before they rest. */
  readonly acts?: number;
  readonly plant?: Plant;
  /** The policy of the body; the seed decides unless it is given. */
  readonly policy?: Policy | undefined;
}

export interface RunOutcome {
  readonly seed: number;
  readonly broken: Broken | null;
  /** What happened, a line each. */
  readonly story: readonly string[];
  /** How many things people did. */
  readonly acts: number;
  /** Of everything that happened: the same seed always gives the same. */
  readonly digest: string;
}

/** How much people do in a life, unless it is said. */
const usualActs = 60;

const longestLifeMs = 3_600_000;

/** Lets people work for a while on devices, over a network and in a tenant that a seed disturbs, and sees whether every promise holds. */
export const run = async ({ seed, troubles = allTroubles, acts = usualActs, plant = nothingPlanted, policy }: RunOptions): Promise<RunOutcome> => {
  const world = await createWorld({ seed, troubles, plant, policy });
  const look = createLook(world);
  const passUntil: PassUntil = async (isSo, limit) => {
    // What was just begun comes before whatever is to come.
    await world.time.settle();
    while (!isSo()) {
      if (world.broken() !== null || world.time.now() > limit || !(await world.time.step())) return isSo();
      look();
    }
    return true;
  };
  const crowd = letPeopleWork(world, acts);
  const isDone = (): boolean => world.isCalm() || crowd.begun() >= acts;
  letThingsHappen(world, isDone);
  await passUntil(isDone, start + longestLifeMs);
  await comeToRest(world, passUntil);
  const digest = createHash("sha256")
    .update(JSON.stringify([world.story, world.books.rows()]))
    .digest("hex");
  return { seed, broken: world.broken(), story: world.story, acts: crowd.begun(), digest };
};

/** Looks at whatever a pane or a tab newly shows. */
const createLook = (world: World): (() => void) => {
  const seen = new WeakMap<object, unknown>();
  return () => {
    for (const page of world.pages.values()) {
      const shown = page.type === "pane" ? page.pane.state() : page.desk.state();
      if (page.life.isOver() || seen.get(page) === shown) continue;
      seen.set(page, shown);
      const facts = { books: world.books, spans: world.spans(), now: world.time.now(), lateBy: world.lateBy() };
      world.found(page.type === "pane" ? checkPane(page.pane, page.device, facts) : checkTab(page.desk.state(), page.device, facts));
    }
  };
};
