import { createHash } from "node:crypto";
import { actsOf } from "./people/acts.ts";
import { mailFrom, correspondents } from "./people/mail.ts";
import { hostileRow, writeHostile } from "./people/hostile.ts";
import type { Told } from "./people/told.ts";
import { promises, type Broken } from "./proof/broken.ts";
import { checkPane } from "./proof/pane-checks.ts";
import { checkAtRest, type DeskAtRest } from "./proof/rest-checks.ts";
import { spansOf, type Span } from "./proof/truth.ts";
import type { OpenMessage } from "../../src/app/ports.ts";
import { openBooks, type BookRow } from "./world/books.ts";
import { createChance, type Chance } from "./world/chance.ts";
import { createDevice, type Device, type PersonKey } from "./world/device.ts";
import { chooseEnd, createLife } from "./world/life.ts";
import { createNetwork } from "./world/network.ts";
import { createPageServices } from "./world/page-services.ts";
import { openPane, openTab, type Page } from "./world/pages.ts";
import { nothingPlanted, type Plant } from "./world/plant.ts";
import { openingSite } from "./world/opening.ts";
import { openSite, setUpSite, start, type SiteState } from "./world/site.ts";
import { troubles as allTroubles, type Trouble } from "./world/trouble.ts";
import { createVirtualTime } from "./world/virtual-time.ts";

export interface RunOptions {
  readonly seed: number;
  /** What happens beside people's work; everything, unless it is given. */
  readonly troubles?: readonly Trouble[];
  /** How many things people do before they rest. */
  readonly acts?: number;
  readonly plant?: Plant;
  /** Where the site begins; as set-up leaves it, unless it is given. */
  readonly site?: SiteState;
}

export interface RunOutcome {
  readonly seed: number;
  readonly broken: Broken | null;
  /** What happened, a line each. */
  readonly story: readonly string[];
  /** Of everything that happened: the same seed always gives the same. */
  readonly digest: string;
}

/** How much people do in a run, unless it is said. */
const usualActs = 60;

/** Lets people work for a while on devices, over a network and in a tenant that a seed disturbs, and sees whether every promise holds. */
export const run = async ({ seed, troubles = allTroubles, acts: mostActs = usualActs, plant = nothingPlanted, site }: RunOptions): Promise<RunOutcome> => {
  const chance = createChance(`run ${seed}`);
  const time = createVirtualTime(start);
  const story: string[] = [];
  const told: Told[] = [];
  const hostile = new Set<string>();
  const irregular: BookRow[] = [];
  const has = (trouble: Trouble): boolean => troubles.includes(trouble);
  const tell = (what: string): void => void story.push(`${clockText(time.now())}  ${what}`);
  const outcome: { broken: Broken | null } = { broken: null };
  const found = (what: Broken | null): void => {
    if (outcome.broken !== null || what === null) return;
    outcome.broken = what;
    tell(`BROKEN: ${what.promise} ${what.how}`);
  };

  const books = openBooks(time.now, () => {});
  const state = site ?? (chance.of("site").is(0.2) ? await setUpSite() : await openingSite());
  const tenant = await openSite(state, time, books.write);
  const messagesBefore = books.messages().length;
  const network = createNetwork({ tenant, time, chance: chance.of("network"), isTroubled: has("network"), tell });

  // Keys count up, so that the same seed names the same things.
  let ids = 0;
  const newId = (): string => `${seed.toString(36)}-${(ids += 1).toString(36)}`;

  let spans: ReadonlyMap<string, Span> = new Map();
  let [edition, toldCount] = [-1, -1];
  const spansNow = (): ReadonlyMap<string, Span> => {
    if (edition === books.edition() && toldCount === told.length) return spans;
    [edition, toldCount] = [books.edition(), told.length];
    spans = spansOf(books, told, ({ list, itemId }) => !hostile.has(`${list}/${itemId}`));
    return spans;
  };

  // Who works, on which devices.
  const device = (name: string, person: PersonKey): Device => createDevice(name, person, time);
  const cast = chance.of("cast");
  const panes = [device("Sam's Outlook", "staff"), device("Megan's Outlook", "staff2"), ...(cast.is(0.3) ? [device("Sam's other Outlook", "staff")] : [])];
  const tabs = [
    device("Dafydd's Teams", "manager"),
    device("Helen's Teams", "head"),
    ...(cast.is(0.6) ? [device("Imran's Teams", "head2")] : []),
    ...(cast.is(0.3) ? [device("Helen's other Teams", "head")] : []),
    ...(cast.is(0.4) ? [device("Ruth's Teams", "decider")] : []),
    ...(cast.is(0.3) ? [device("Olu's Teams", "owner")] : []),
  ];
  const pages = new Map<string, Page>();
  const keptByDevice = new Map<string, Set<string>>();
  const mail: OpenMessage[] = [];
  const receive = (people: Chance): OpenMessage => {
    const one = mailFrom(people.pick(correspondents), mail.length + 1, time.now() - people.between(0, 3_600_000), "casework@brackenshire.example");
    mail.push(one);
    return one;
  };

  let failsUntil = 0;
  let isResting = false;
  const storageChance = chance.of("storage");
  const killChance = chance.of("kills");
  const openPage = (on: Device, type: Page["type"], people: Chance): Page => {
    const life = createLife(time, has("kills") && !isResting ? chooseEnd(killChance, 0.25) : null, () => tell(`${on.name} is closed in the middle of its work.`));
    const services = createPageServices({
      device: on,
      life,
      time,
      chance: chance.of(`page ${on.name} ${pages.size} ${ids}`),
      send: network.of(on),
      newId,
      plant,
      failsToStore: () => !isResting && has("storage") && time.now() < failsUntil && storageChance.is(0.3),
      onKept: (key) => {
        const keys = keptByDevice.get(on.name) ?? new Set();
        keptByDevice.set(on.name, keys.add(key));
      },
    });
    const page = type === "pane" ? openPane(on, life, services, receive(people)) : openTab(on, life, services);
    pages.set(on.name, page);
    return page;
  };

  // What each person does, and when.
  const people = chance.of("people");
  let done = 0;
  const note = (what: Told): void => void told.push(what);
  const offered = (page: Page) => actsOf(page, people, note);
  const begin = (page: Page, { says, run: perform }: ReturnType<typeof offered>[number]): void => {
    done += 1;
    page.doing += 1;
    const name = page.device.name;
    tell(`${name}: ${says}.`);
    void perform().then(
      (said) => {
        page.doing -= 1;
        tell(`${name}: "${says}" — ${said}.`);
        if (page.type === "tab") void page.desk.controls.reread();
      },
      (error: unknown) => {
        page.doing -= 1;
        // Storage that fails may throw; whoever shows the page says so.
        if (!isStorage(error)) found({ promise: promises.works, how: `${name}: "${says}" threw ${String(error)}.` });
      },
    );
  };
  const act = (on: Device, type: Page["type"]): void => {
    const page = pages.get(on.name);
    if (!page || page.life.isOver()) return void (people.is(0.6) && openPage(on, type, people));
    if (page.doing > 0 && !people.is(0.1)) return;
    if (page.type === "pane" && people.is(0.35)) return page.select(mail.length > 0 && people.is(0.75) ? people.pick(mail) : receive(people));
    const choice = weighed(offered(page), people);
    if (choice) begin(page, choice);
  };
  // Several people do something about the same at the same moment.
  const rush = (): void => {
    const open = [...pages.values()].filter((page) => page.type === "tab" && !page.life.isOver() && page.doing === 0);
    const all = open.map((page) => ({ page, acts: offered(page) }));
    const shared = [...new Set(all.flatMap(({ acts }) => acts.map(({ about }) => about)))].filter(
      (about) => all.filter(({ acts }) => acts.some((each) => each.about === about)).length > 1,
    );
    if (shared.length === 0) return;
    const about = people.pick(shared);
    for (const { page, acts } of all) {
      const choice = weighed(
        acts.filter((each) => each.about === about),
        people,
      );
      if (choice) time.after(people.between(0, 900), () => page.life.isOver() || begin(page, choice));
    }
  };
  const keepBusy = (on: Device, type: Page["type"], every: number): void => {
    time.after(people.between(200, every), () => {
      if (isResting || done >= mostActs) return;
      act(on, type);
      keepBusy(on, type, every);
    });
  };
  for (const each of panes) keepBusy(each, "pane", 12_000);
  for (const each of tabs) keepBusy(each, "tab", 16_000);
  const rushNowAndThen = (): void =>
    void time.after(people.between(5_000, 30_000), () => {
      if (isResting || done >= mostActs) return;
      rush();
      rushNowAndThen();
    });
  rushNowAndThen();

  // What befalls them.
  const fate = chance.of("fate");
  const control = (method: string, path: string, body: unknown): Promise<Response> =>
    tenant.fetch(new Request(`http://localhost/sandbox${path}`, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));
  const befall = async (): Promise<void> => {
    const devices = [...panes, ...tabs];
    const trouble = fate.pick(allTroubles);
    const on = fate.pick(devices);
    if (!has(trouble)) return;
    switch (trouble) {
      case "network": {
        tell(`${on.name} has no network for a while.`);
        on.setOnline(false);
        time.after(fate.between(1_000, 60_000), () => on.setOnline(true));
        return;
      }
      case "faults": {
        const faults = Array.from({ length: fate.between(1, 2) }, () => drawFault(fate));
        tell(`The service: ${faults.map(({ kind, times, match }) => `${kind} ${times ?? "any number of"} times${match.as ? ` for ${match.as}` : ""}`).join(", ")}.`);
        await control("PUT", "/faults", faults);
        // Rights that are missing are missing for a while, for the rows and for the canary that vouches for them.
        time.after(fate.between(1_000, 25_000), () => void control("PUT", "/faults", []));
        return;
      }
      case "kills": {
        const page = pages.get(on.name);
        if (!page || page.life.isOver()) return;
        tell(`${on.name} is closed.`);
        page.life.end();
        return;
      }
      case "clocks": {
        const off = fate.pick([-3_600_000, -240_000, -61_000, -1_000, 0, 0, 1_000, 45_000, 600_000, 5_400_000]);
        tell(`The clock of ${on.name} is ${off / 1000} seconds off.`);
        on.setClock(off);
        return;
      }
      case "storage": {
        if (fate.is(0.3)) {
          tell(`The browser drops what ${on.name} keeps.`);
          pages.get(on.name)?.life.end();
          // What the browser drops is lost, and nobody is to blame.
          keptByDevice.delete(on.name);
          on.wipe();
          return;
        }
        tell("Storage fails now and then.");
        failsUntil = time.now() + fate.between(1_000, 20_000);
        return;
      }
      case "hostile": {
        const row = hostileRow(books, fate, time.now());
        const before = new Set(books.rows());
        const isTaken = await writeHostile(tenant, row, time.now());
        tell(`${row.by} puts into ${row.list} by hand: ${row.says}. ${isTaken ? "The list takes it." : "It is refused."}`);
        for (const each of isTaken ? books.rows().filter((known) => !before.has(known) && known.by === row.by) : []) {
          hostile.add(`${each.list}/${each.itemId}`);
          if (row.mustBeReported) irregular.push(each);
        }
        return;
      }
      case "leaps":
        return;
    }
  };
  const befallNowAndThen = (): void =>
    void time.after(fate.between(2_000, 25_000), () => {
      if (isResting || done >= mostActs) return;
      void befall();
      befallNowAndThen();
    });
  befallNowAndThen();

  const seen = new Map<Page, unknown>();
  const look = (): void => {
    for (const page of pages.values()) {
      if (page.type !== "pane" || page.life.isOver()) continue;
      const shown = page.pane.state();
      if (seen.get(page) === shown && !isResting) continue;
      seen.set(page, shown);
      found(checkPane(page.pane, page.device, { books, spans: spansNow(), now: time.now() }));
    }
  };
  const passUntil = async (end: () => boolean, limit: number): Promise<boolean> => {
    while (!end()) {
      if (outcome.broken !== null || time.now() > limit || !(await time.step())) return end();
      look();
    }
    return true;
  };

  await passUntil(() => done >= mostActs, start + 3_600_000);

  // Everything calms down, and whoever worked comes back to it.
  isResting = true;
  tell("Everything calms down.");
  network.calm();
  await control("PUT", "/faults", []);
  for (const each of [...panes, ...tabs]) {
    each.setOnline(true);
    each.setClock(0);
  }
  await passUntil(() => false, time.now() + 45_000);
  for (const page of pages.values()) page.life.end();
  for (const each of panes) openPage(each, "pane", people);
  const isEmpty = async (): Promise<boolean> =>
    (await Promise.all(panes.map(async (each) => (await each.store().outbox.all()).every(({ refusal }) => refusal !== null)))).every(Boolean);
  for (let turn = 0; turn < 12 && outcome.broken === null && !(await isEmpty()); turn += 1) await passUntil(() => false, time.now() + 30_000);
  for (const each of panes) {
    const left = await each.store().outbox.all();
    for (const key of keptByDevice.get(each.name) ?? []) {
      const isForgotten = told.some((fact) => fact.type === "forgotten" && fact.key === key);
      if (!books.hadRow("Contacts", key) && !isForgotten && !left.some(({ draft }) => draft.key === key)) {
        found({ promise: promises.kept, how: `${each.name} said that ${key} was kept. It is neither a row nor on the device.` });
      }
    }
    if (left.some(({ refusal }) => refusal === null)) found({ promise: promises.quiet, how: `${each.name} still has ${left.length} entries that it did not send.` });
  }
  for (const page of pages.values()) page.life.end();

  // Those who were there, and somebody of each office at a device that was never used.
  const fresh = [device("A new device of Dafydd", "manager"), device("A new device of Helen", "head"), device("A new device of Sam", "staff")];
  const atRest = [...tabs, ...fresh];
  for (const each of atRest) openPage(each, "tab", people);
  const isReady = (each: Device): boolean => {
    const page = pages.get(each.name);
    return page?.type === "tab" && page.desk.state().desk !== null && !page.desk.state().checking;
  };
  const isQuiet = await passUntil(() => atRest.every(isReady), time.now() + 50_000);
  const desks = atRest.flatMap((each): readonly DeskAtRest[] => {
    const page = pages.get(each.name);
    if (page?.type !== "tab") return [];
    const { desk, connection, problem, unvouched } = page.desk.state();
    if (!desk || problem || unvouched.length > 0) {
      found({ promise: promises.quiet, how: `${each.name} cannot read the records: ${JSON.stringify(problem ?? unvouched)}.` });
      return [];
    }
    return [{ name: each.name, isHandler: connection?.session.roles.some((role) => role === "manager" || role === "head") ?? false, desk }];
  });
  if (!isQuiet) found({ promise: promises.quiet, how: "A tab never came to an end of its reading." });
  for (const each of checkAtRest({ books, messagesBefore, told, spans: spansNow(), now: time.now(), desks, irregular })) found(each);
  for (const page of pages.values()) page.life.end();

  const digest = createHash("sha256")
    .update(JSON.stringify([story, books.rows()]))
    .digest("hex");
  return { seed, broken: outcome.broken, story, digest };
};

const clockText = (at: number): string => new Date(at).toISOString().slice(11, 23);

const isStorage = (error: unknown): boolean => error instanceof DOMException;

const weighed = <T extends { readonly weight: number }>(some: readonly T[], chance: Chance): T | null => {
  const all = some.reduce((sum, { weight }) => sum + weight, 0);
  let left = chance.next() * all;
  for (const each of some) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return null;
};

const drawFault = (chance: Chance) => {
  const kind = chance.pick(["latency", "throttled", "unavailable", "conflict", "forbidden", "lost-answer", "offline", "empty-read", "expired-token"] as const);
  const isLasting = kind === "empty-read";
  return {
    kind,
    match: {
      ...(chance.is(0.5) ? { as: chance.pick(["staff", "staff2", "manager", "head", "head2", "decider"] as const) } : {}),
      ...(chance.is(0.3) ? { method: chance.pick(["GET", "POST"] as const) } : {}),
      ...(chance.is(0.3) ? { path: chance.pick(["batch", "Contacts", "Decisions", "Requests", "Instructions", "Notices", "People", "messages"] as const) } : {}),
    },
    times: isLasting ? null : chance.between(1, 4),
    ms: chance.between(100, 30_000),
    retryAfter: chance.between(1, 30),
  };
};
