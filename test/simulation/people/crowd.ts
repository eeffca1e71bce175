import { promises } from "../proof/broken.ts";
import type { Chance } from "../world/chance.ts";
import type { Device } from "../world/device.ts";
import type { Page } from "../world/pages.ts";
import type { World } from "../world/world.ts";
import { actsOf } from "./acts.ts";
import type { Act } from "./told.ts";

/** People at work. */
export interface Crowd {
  /** How many things they have begun. */
  readonly begun: () => number;
}

/** Everybody does something now and then on each of their devices, and sometimes several do something about the same at once. */
export const letPeopleWork = (world: World, mostActs: number): Crowd => {
  const { pages, panes, tabs, time, told, mail } = world;
  const chance = world.chance.of("people");
  let begun = 0;
  const done = new Map<string, number>();
  /** What was done less often in this life is chosen more, so that a life reaches what is rare. */
  const asRare = (act: Act): Act => ({ ...act, weight: act.weight / (1 + (done.get(kindOf(act)) ?? 0)) });
  const isOver = (): boolean => world.isCalm() || begun >= mostActs;
  const offered = (page: Page): readonly Act[] => actsOf(page, chance, (fact) => void told.push(fact));
  const begin = (page: Page, act: Act): void => {
    begun += 1;
    done.set(kindOf(act), (done.get(kindOf(act)) ?? 0) + 1);
    perform(world, page, act);
  };

  const actOn = (on: Device, type: Page["type"]): void => {
    const page = pages.get(on.name);
    if (!page || page.life.isOver()) {
      if (chance.is(0.6)) world.openPage(on, type, chance);
      return;
    }
    // Now and then somebody does not wait.
    if (page.doing > 0 && !chance.is(0.1)) return;
    if (page.type === "pane" && chance.is(0.35)) return page.select(mail.length > 0 && chance.is(0.75) ? chance.pick(mail) : world.receive(chance));
    const act = weighed(offered(page).map(asRare), chance);
    if (act) begin(page, act);
  };

  const rush = (): void => {
    const free = [...pages.values()].filter(({ type, life, doing }) => type === "tab" && !life.isOver() && doing === 0);
    const all = free.map((page) => ({ page, acts: offered(page) }));
    const abouts = [...new Set(all.flatMap(({ acts }) => acts.map(({ about }) => about)))];
    const shared = abouts.filter((about) => all.filter(({ acts }) => acts.some((each) => each.about === about)).length > 1);
    if (shared.length === 0) return;
    const about = chance.pick(shared);
    for (const { page, acts } of all) {
      const own = acts.filter((each) => each.about === about);
      const act = weighed(own.map(asRare), chance);
      if (act) time.after(chance.between(0, 900), () => (page.life.isOver() ? undefined : begin(page, act)));
    }
  };

  const again = (every: readonly [number, number], what: () => void): void =>
    void time.after(chance.between(...every), () => {
      if (isOver()) return;
      what();
      again(every, what);
    });
  for (const each of panes) again([200, 12_000], () => actOn(each, "pane"));
  for (const each of tabs) again([200, 16_000], () => actOn(each, "tab"));
  again([4_000, 18_000], rush);
  return { begun: () => begun };
};

/** Its first words, which say what is done and not to whom. */
const kindOf = ({ says }: Act): string => says.split(" ").slice(0, 3).join(" ");

const perform = ({ tell, found }: World, page: Page, { says, run }: Act): void => {
  const { name } = page.device;
  page.doing += 1;
  tell(`${name}: ${says}.`);
  void run().then(
    (said) => {
      page.doing -= 1;
      tell(`${name}: "${says}": ${said}.`);
      if (page.type === "tab") void page.desk.controls.reread();
    },
    (error: unknown) => {
      page.doing -= 1;
      // Storage that fails may throw; whoever shows the page says so.
      if (!(error instanceof DOMException)) found({ promise: promises.works, how: `${name}: "${says}" threw ${String(error)}.` });
    },
  );
};

/** One of these, the weightier the oftener; null when there is none. */
const weighed = <T extends { readonly weight: number }>(some: readonly T[], chance: Chance): T | null => {
  let left = chance.next() * some.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of some) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return null;
};
