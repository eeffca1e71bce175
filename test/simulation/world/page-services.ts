import { recordedWords } from "../../../src/ui/words/recorded-words.ts";
import { createChannel } from "../../../src/adapters/graph/channel.ts";
import { createDirectory } from "../../../src/adapters/graph/directory.ts";
import { createDoor } from "../../../src/adapters/graph/door.ts";
import { createLedger } from "../../../src/adapters/graph/ledger.ts";
import { createSiteAdmin } from "../../../src/adapters/graph/site-admin.ts";
import { siteAddress } from "../../../src/adapters/graph/site-address.ts";
import { createServiceClock } from "../../../src/app/service-clock.ts";
import type { OutboxStore } from "../../../src/app/ports.ts";
import type { Services, Workspace } from "../../../src/app/services.ts";
import { openSession } from "../../../src/app/open-session.ts";
import { ok } from "../../../src/domain/base/result.ts";
import type { Policy } from "../../../src/domain/policy/types.ts";
import { personByKey } from "../../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import { createToken } from "../../../src/sandbox/tenant/tokens.ts";
import type { Chance } from "./chance.ts";
import type { Device } from "./device.ts";
import type { Life } from "./life.ts";
import type { Send } from "./network.ts";
import type { Plant } from "./plant.ts";
import { sha256 } from "./site.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface PageParts {
  readonly device: Device;
  readonly life: Life;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly send: Send;
  /** The `Date` of the pages' own host; null when it does not answer. */
  readonly askTime: () => Promise<number | null>;
  readonly newId: () => string;
  readonly plant: Plant;
  /** The one that came with the product; all others an owner adds. */
  readonly policy: Policy;
  /** Whether this step of the device's storage fails. */
  readonly failsToStore: () => boolean;
  /** Called when a click is said to be kept on this device. */
  readonly onKept: (key: string) => void;
}

const site = siteAddress(`https://${sampleDirectory.site.hostname}${sampleDirectory.site.path}`);

const scopes = ["User.Read", "Sites.Selected", "ChannelMessage.Send"];

/**
 * The services of a page, put together as `src/entries/compose` does: the real door, ledger, channel and directory, over
 * this world's network, time, chance and storage. Signing in is simulated; a token lasts an hour by the service's clock.
 */
export const createPageServices = ({ device, life, time, chance, send, askTime, newId, plant, policy, failsToStore, onKept }: PageParts): Services => {
  const { account } = device;
  const serviceClock = createServiceClock({ read: device.read, ask: life.mortal(askTime), kept: device.keptTime });
  let token = "";
  const person = personByKey(sampleDirectory, device.person);
  if (!person) throw new Error(`The directory has no ${device.person}.`);
  const door = createDoor({
    token: life.mortal(async ({ renew }) => {
      if (renew || token === "") token = createToken(person, scopes, time.now());
      return ok(token);
    }),
    fetch: life.mortal(send),
    wait: (milliseconds) => new Promise((resolve) => void life.wait(milliseconds, resolve)),
    random: chance.next,
    isOnline: device.isOnline,
    deadline: () => {
      const end = new AbortController();
      life.wait(timeoutMs, () => end.abort());
      return end.signal;
    },
  });
  const identity = { account: async () => ok(account), signIn: async () => ok(account) };
  const directory = createDirectory({ door, site, identity });

  /** A step of the storage takes a moment, in which others go on, and may fail. */
  const stored = <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
    life.mortal(async (...given: A): Promise<T> => {
      if (chance.is(0.3)) await time.pause(chance.between(0, 4));
      if (failsToStore()) throw new DOMException("The device did not keep it.", "QuotaExceededError");
      return work(...given);
    });
  const planted = plant({
    ledger: createLedger({ door, site }),
    channel: createChannel({ door, newId }),
    replica: each(device.store().replica, stored),
    outbox: each(device.store().outbox, stored),
    clock: serviceClock,
    deviceClock: () => device.read().clock,
  });
  const { clock } = planted;
  const outbox: OutboxStore = {
    ...planted.outbox,
    put: async (entry) => {
      await planted.outbox.put(entry);
      if (entry.attempts === 0 && entry.refusal === null) onKept(entry.draft.key);
    },
  };
  const workspace: Workspace = { account, replica: planted.replica, outbox };
  return {
    clock: {
      ...clock,
      now: () => {
        const now = clock.now();
        device.took(now);
        return now;
      },
    },
    newId,
    sha256: async (text) => sha256(text),
    ifFree: device.ifFree(life),
    leaving: { waiting: outbox.all, leave: async () => ({ type: "device-failed" }) },
    remembered: life.mortal(async () => (device.isUsed() ? workspace : null)),
    connect: life.mortal(async () => {
      device.use();
      const session = await openSession({ clock, directory, replica: workspace.replica, shippedPacks: [policy] });
      if (!session.ok) return session;
      const isOwner = session.value.roles.includes("owner");
      return ok({
        workspace,
        session: session.value,
        ledger: planted.ledger,
        channel: planted.channel,
        says: recordedWords,
        ...(isOwner && { siteAdmin: createSiteAdmin({ door, site }) }),
      });
    }),
    onAwake: () => () => {},
    wait: life.wait,
  };
};

/** As long as a page of the product waits. */
const timeoutMs = 20_000;

type Wrap = <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) => (...given: A) => Promise<T>;

/** The same object, each of whose steps is wrapped. */
const each = <T extends object>(object: T, wrap: Wrap): T =>
  Object.fromEntries(Object.entries(object).map(([name, work]) => [name, wrap(work as (...given: readonly unknown[]) => Promise<unknown>)])) as T;
