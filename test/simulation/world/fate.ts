import { hostileRow, writeHostile } from "../people/hostile.ts";
import type { Chance } from "./chance.ts";
import type { PersonKey } from "./device.ts";
import { troubles, type Trouble } from "./trouble.ts";
import { placeOf, type World } from "./world.ts";

/** Every few seconds something befalls somebody. */
export const letThingsHappen = (world: World, isOver: () => boolean): void => {
  const chance = world.chance.of("fate");
  const nowAndThen = (): void =>
    void world.time.after(chance.between(2_000, 25_000), () => {
      if (isOver()) return;
      const trouble = chance.pick(troubles);
      if (world.has(trouble)) void befall[trouble](world, chance);
      nowAndThen();
    });
  nowAndThen();
};

const befall: Readonly<Record<Trouble, (world: World, chance: Chance) => Promise<void> | void>> = {
  network: ({ panes, tabs, tell, time }, chance) => {
    const on = chance.pick([...panes, ...tabs]);
    tell(`${on.name} has no network for a while.`);
    on.setOnline(false);
    time.after(chance.between(1_000, 60_000), () => on.setOnline(true));
  },
  faults: async ({ control, tell, time, network, panes, tabs }, chance) => {
    // Who does not know what became of their last request goes wrong in more ways than others.
    const unsure = [...panes, ...tabs].find(({ name }) => name === network.lastLost())?.person ?? null;
    const faults = Array.from({ length: chance.between(1, 2) }, () => drawFault(chance, unsure));
    tell(`The service: ${faults.map(sayFault).join(", ")}.`);
    await control("/faults", faults);
    // Rights that are missing are missing for a while, for the rows and for the canary that vouches for them.
    time.after(chance.between(1_000, 25_000), () => void control("/faults", []));
  },
  kills: ({ pages, tell }, chance) => {
    const open = [...pages.values()].filter(({ life }) => !life.isOver());
    if (open.length === 0) return;
    const page = chance.pick(open);
    tell(`${page.device.name} is closed.`);
    page.life.end();
  },
  clocks: ({ panes, tabs, tell, isNight }, chance) => {
    const on = chance.pick([...panes, ...tabs]);
    const off = chance.pick([
      -3_600_000,
      -240_000,
      -61_000,
      -1_000,
      0,
      0,
      1_000,
      45_000,
      600_000,
      5_400_000,
      ...(isNight ? [-86_400_000, -43_200_000, 43_200_000, 86_400_000] : []),
    ]);
    tell(`The clock of ${on.name} is ${off / 1000} seconds off.`);
    on.setClock(off);
  },
  storage: ({ panes, tabs, pages, kept, tell, time, failStorage }, chance) => {
    const on = chance.pick([...panes, ...tabs]);
    if (chance.is(0.3)) {
      tell(`The browser drops what ${on.name} keeps.`);
      pages.get(on.name)?.life.end();
      // What the browser drops is lost, and nobody is to blame.
      kept.delete(on.name);
      on.wipe();
      return;
    }
    tell("Storage fails now and then.");
    failStorage(time.now() + chance.between(1_000, 20_000));
  },
  quirks: async ({ control, tell, time, makeLate, setServiceClockOff, isNight }, chance) => {
    // The true day is the service's, and its own clock does not jump over midnight.
    const name = chance.pick(Object.keys(quirks).filter((each) => !isNight || each !== "serviceClockMs"));
    const value = chance.pick(quirks[name] ?? []);
    tell(`The service's way: ${name} ${JSON.stringify(value)}.`);
    if (JSON.stringify(value).includes("lagMs")) makeLate(20_000);
    if (name === "serviceClockMs") setServiceClockOff();
    await control("/quirks", { [name]: value });
    time.after(chance.between(5_000, 90_000), () => void control("/quirks", {}));
  },
  hostile: async ({ books, policy, hostile, unclear, irregular, tenant, tell, time }, chance) => {
    // Whoever has a script does not write one row.
    for (let left = chance.between(1, 4); left > 0; left -= 1) {
      const row = hostileRow({ books, policy }, chance, time.now());
      const before = new Set(books.rows());
      const isTaken = await writeHostile(tenant, row, time.now());
      tell(`${row.by} puts into ${row.list} by hand: ${row.says}. ${isTaken ? "The list takes it." : "It is refused."}`);
      // Others may have written meanwhile.
      const written = isTaken ? books.rows().filter((known) => !before.has(known) && known.list === row.list && known.key === row.fields["EventKey"]) : [];
      for (const each of written) {
        if (row.effect === "none") hostile.add(placeOf(each));
        if (row.effect === "unclear") unclear.add(placeOf(each));
        if (row.mustBeReported) irregular.push(each);
      }
    }
  },
};

/** The ways of the service that were seen and that documentation leaves open, as far as they are of the tenant and not of a host. */
const quirks: Readonly<Record<string, readonly unknown[]>> = {
  authorIds: ["all", "none", ["head"], ["manager", "staff"]],
  delta: [{ errorForDeleted: true }, { repeatedLink: true }, { twice: true }, { lagMs: 20_000 }],
  fields: [{ omitNulls: true }, { omitVersion: true }],
  collation: ["ordinal", "linguistic"],
  retryAfter: ["shown", "hidden", "html"],
  duplicate: [
    { status: 409, text: "Conflict" },
    { status: 400, text: "Duplicate" },
    { status: 423, text: "Locked" },
  ],
  serviceClockMs: [-240_000, 240_000],
};

const drawFault = (chance: Chance, unsure: PersonKey | null) => {
  const anybody = chance.pick(["staff", "staff2", "manager", "head", "head2", "decider"] as const);
  const as = unsure !== null && chance.is(0.5) ? unsure : anybody;

  const kind = chance.pick(["latency", "throttled", "unavailable", "conflict", "forbidden", "lost-answer", "offline", "empty-read", "expired-token"] as const);
  return {
    kind,
    match: {
      ...(chance.is(0.5) ? { as } : {}),
      ...(chance.is(0.3) ? { method: chance.pick(["GET", "POST"] as const) } : {}),
      ...(chance.is(0.3) ? { path: chance.pick(["batch", "Contacts", "Decisions", "Requests", "Instructions", "Notices", "People", "messages"] as const) } : {}),
    },
    times: kind === "empty-read" ? null : chance.between(1, 4),
    ms: chance.between(100, 30_000),
    retryAfter: chance.between(1, 30),
  };
};

const sayFault = ({ kind, times, match }: ReturnType<typeof drawFault>): string =>
  [kind, times === null ? "for a while" : `${times} times`, match.as && `for ${match.as}`, match.method, match.path && `at ${match.path}`].filter(Boolean).join(" ");
