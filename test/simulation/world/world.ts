import { fetchAllCode } from "../../../src/app/later.ts";
import { openBooks, type BookRow, type Books } from "./books.ts";
import { createChance, type Chance } from "./chance.ts";
import { createDevice, type Device, type PersonKey } from "./device.ts";
import { chooseEnd, createLife } from "./life.ts";
import { createNetwork, type Network } from "./network.ts";
import { openingSite } from "./opening.ts";
import { createPageServices } from "./page-services.ts";
import { openPane, openTab, type Page } from "./pages.ts";
import type { Plant } from "./plant.ts";
import { lastDay, midnight, openSite, setUpSite, start } from "./site.ts";
import type { Trouble } from "./trouble.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";
import type { OpenMessage } from "../../../src/app/ports.ts";
import type { Tenant } from "../../../src/sandbox/tenant/tenant.ts";
import { correspondents, mailFrom } from "../people/mail.ts";
import { iopc001 } from "../../../src/domain/policy/packs/iopc-001.ts";
import { policies as shipped } from "../../../src/domain/policy/shipped.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";
import type { Told } from "../people/told.ts";
import type { Broken } from "../proof/broken.ts";
import { spansOf, type Span } from "../proof/truth.ts";

export interface WorldOptions {
  readonly seed: number;
  readonly troubles: readonly Trouble[];
  readonly plant: Plant;
  /** The policy of the body; drawn unless it is given. */
  readonly policy?: Policy | undefined;
}

/** Everything in which one life is lived. */
export interface World {
  readonly policy: Policy;
  readonly chance: Chance;
  readonly time: VirtualTime;
  readonly tenant: Tenant;
  readonly network: Network;
  readonly books: Books;
  /** How many messages the channel had at the beginning. */
  readonly messagesBefore: number;
  readonly panes: readonly Device[];
  readonly tabs: readonly Device[];
  readonly pages: ReadonlyMap<string, Page>;
  readonly device: (name: string, person: PersonKey) => Device;
  readonly openPage: (on: Device, type: Page["type"], chance: Chance) => Page;
  /** Whether it began shortly before midnight. */
  readonly isNight: boolean;
  /** An email comes in. */
  readonly receive: (chance: Chance) => OpenMessage;
  readonly mail: readonly OpenMessage[];
  /** The sandbox's own addresses, below `/sandbox`. */
  readonly control: (path: string, body: unknown) => Promise<void>;
  readonly has: (trouble: Trouble) => boolean;
  /** Storage fails now and then until this time. */
  readonly failStorage: (until: number) => void;
  /** From now on nothing befalls anybody. */
  readonly calmDown: () => Promise<void>;
  readonly isCalm: () => boolean;
  /** By how much the news of what changed has been late at most, in milliseconds. */
  readonly lateBy: () => number;
  readonly makeLate: (milliseconds: number) => void;
  /** Whether the service's clock was ever off: then its rows may be dated out of their order. */
  readonly wasServiceClockOff: () => boolean;
  readonly setServiceClockOff: () => void;

  readonly told: Told[];
  /** Clicks that were said to be kept, by the name of the device. */
  readonly kept: Map<string, Set<string>>;
  /** Rows that somebody put into the lists by hand and that do nothing. */
  readonly hostile: Set<string>;
  /** Rows by hand whose effect is not held against what people are told of the request that they are about. */
  readonly unclear: Set<string>;
  /** Rows by hand that must be reported. */
  readonly irregular: BookRow[];
  readonly spans: () => ReadonlyMap<string, Span>;
  readonly story: readonly string[];
  readonly tell: (what: string) => void;
  readonly broken: () => Broken | null;
  readonly found: (what: Broken | null) => void;
}

export const placeOf = ({ list, itemId }: { readonly list: string; readonly itemId: string }): string => `${list}/${itemId}`;

export const createWorld = async ({ seed, troubles, plant, policy: wanted }: WorldOptions): Promise<World> => {
  // Fetching code takes real time, in which nothing here may happen.
  await fetchAllCode();
  const chance = createChance(`run ${seed}`);
  // Some lives begin shortly before midnight, on the last day of what is in force.
  const night = chance.of("night");
  const isNight = night.is(0.3);
  const policies = chance.of("policy");
  const policy = wanted ?? (policies.is(0.5) ? iopc001 : policies.pick(shipped));
  const time = createVirtualTime(isNight ? midnight - night.between(20_000, 150_000) : start);
  const story: string[] = [];
  const tell = (what: string): void => void story.push(`${new Date(time.now()).toISOString().slice(11, 23)}  ${what}`);
  const has = (trouble: Trouble): boolean => troubles.includes(trouble);
  const books = openBooks(time.now);
  const tenant = await openSite(chance.of("site").is(0.2) ? await setUpSite(policy) : await openingSite(isNight ? lastDay : null, policy), time, books.write);
  const network = createNetwork({ tenant, time, chance: chance.of("network"), isTroubled: has("network"), tell });

  let broken: Broken | null = null;
  const told: Told[] = [];
  const hostile = new Set<string>();
  const unclear = new Set<string>();
  let known: { readonly mark: string; readonly spans: ReadonlyMap<string, Span> } | null = null;
  const kept = new Map<string, Set<string>>();
  const mail: OpenMessage[] = [];

  // Keys count up, so that the same seed names the same things.
  let ids = 0;
  const newId = (): string => `${seed.toString(36)}-${(ids += 1).toString(36)}`;

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

  // A clock that is a day off shows at night, and on the devices that staff read mail on.
  const off = chance.of("off");
  if (isNight && has("clocks") && off.is(0.5)) {
    const on = off.pick(panes);
    const days = off.pick([-1, -0.5, 0.5, 1]);
    tell(`The clock of ${on.name} is ${days} days off.`);
    on.setClock(days * 86_400_000);
  }

  const pages = new Map<string, Page>();
  let [failsUntil, isCalm, lateBy, isServiceClockOff] = [0, false, 0, false];
  const [storage, kills, times] = [chance.of("storage"), chance.of("kills"), chance.of("times")];

  const receive = (from: Chance): OpenMessage => {
    // At night it matters most who writes whose restriction ends.
    const who = from.pick(isNight && from.is(0.5) ? correspondents.slice(2) : correspondents);
    const one = mailFrom(who, mail.length + 1, time.now() - from.between(0, 3_600_000), "casework@brackenshire.example");
    mail.push(one);
    return one;
  };

  /** The pages' own host is as far away as the service, and goes by its clock. */
  const askTime = (on: Device) => async (): Promise<number | null> => {
    await time.pause(times.between(5, 900));
    if (!on.isOnline() || (has("network") && !isCalm && times.is(0.1))) return null;
    const date = Math.floor(tenant.now() / 1000) * 1000;
    await time.pause(times.between(5, 900));
    return date;
  };

  const openPage = (on: Device, type: Page["type"], first: Chance): Page => {
    const life = createLife(time, has("kills") && !isCalm ? chooseEnd(kills, 0.25) : null, () => tell(`${on.name} is closed in the middle of its work.`));
    const services = createPageServices({
      device: on,
      life,
      time,
      chance: chance.of(`page ${on.name} ${ids}`),
      send: network.of(on),
      askTime: askTime(on),
      newId,
      plant,
      policy,
      failsToStore: () => !isCalm && time.now() < failsUntil && storage.is(0.3),
      onKept: (key) => void kept.set(on.name, (kept.get(on.name) ?? new Set()).add(key)),
    });
    const page = type === "pane" ? openPane(on, life, services, receive(first)) : openTab(on, life, services);
    pages.set(on.name, page);
    return page;
  };

  const control = async (path: string, body: unknown): Promise<void> => {
    const request = new Request(`http://localhost/sandbox${path}`, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const { status } = await tenant.fetch(request);
    if (status >= 300) throw new Error(`The sandbox refused ${path}: ${status}`);
  };

  tell(`The body works under policy ${policy.id}.`);
  return {
    policy,
    chance,
    time,
    tenant,
    network,
    books,
    messagesBefore: books.messages().length,
    panes,
    tabs,
    pages,
    device,
    openPage,
    isNight,
    receive,
    mail,
    control,
    has,
    failStorage: (until) => {
      failsUntil = until;
    },
    calmDown: async () => {
      isCalm = true;
      tell("Everything calms down.");
      network.calm();
      await control("/faults", []);
      await control("/quirks", {});
      for (const each of [...panes, ...tabs]) {
        each.setOnline(true);
        each.setClock(0);
      }
    },
    isCalm: () => isCalm,
    lateBy: () => lateBy,
    makeLate: (milliseconds) => {
      lateBy = Math.max(lateBy, milliseconds);
    },
    wasServiceClockOff: () => isServiceClockOff,
    setServiceClockOff: () => {
      isServiceClockOff = true;
    },
    told,
    kept,
    hostile,
    unclear,
    irregular: [],
    spans: () => {
      const mark = `${books.edition()}/${told.length}`;
      if (known?.mark !== mark) known = { mark, spans: spansOf(books, told, (row) => (hostile.has(placeOf(row)) ? "none" : unclear.has(placeOf(row)) ? "unclear" : "act")) };
      return known.spans;
    },
    story,
    tell,
    broken: () => broken,
    found: (what) => {
      if (broken !== null || what === null) return;
      broken = what;
      tell(`BROKEN: ${what.promise} ${what.how}`);
    },
  };
};
