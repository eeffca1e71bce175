import type { SaysDep } from "../../../../app/says.ts";
import { recordedWords } from "../../../../ui/words/recorded-words.ts";
import { createChannel } from "../../../../adapters/graph/channel.ts";
import { createDoor, type Door } from "../../../../adapters/graph/door.ts";
import { createLedger } from "../../../../adapters/graph/ledger.ts";
import { siteAddress } from "../../../../adapters/graph/site-address.ts";
import { createDeskReader, type Desk } from "../../../../app/desk/read-desk.ts";
import type { Account, Channel, Clock, Ledger, OutboxStore, Replica } from "../../../../app/ports.ts";
import type { Result } from "../../../../domain/base/result.ts";
import type { Settings } from "../../../../domain/policy/settings.ts";
import { exactly } from "../../../../domain/base/service-time.ts";
import { instantOf, type Instant } from "../../../../domain/base/time.ts";
import type { Directory } from "../../../../sandbox/tenant/directory.ts";
import type { Tenant } from "../../../../sandbox/tenant/tenant.ts";
import { createMemoryOutbox, createMemoryReplica } from "../memory-replica.ts";
import { askTenant, graphFetch, tokenFor } from "../tenant-client.ts";

/** Everything that one person of the story works with at one moment. */
export interface Actor extends SaysDep {
  readonly account: Account;
  readonly settings: Settings;
  readonly policyVersion: string;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly channel: Channel;
  readonly replica: Replica;
  readonly outbox: OutboxStore;
  readonly newId: () => string;
  readonly sha256: (text: string) => Promise<string>;
  readonly ifFree: <T>(name: string, work: () => Promise<T>) => Promise<T | null>;
  /** What the story's records say now. */
  readonly desk: () => Promise<Desk>;
}

export interface Narrator {
  /** Lets a person act at a time of the story: the tenant's clock stands there, so that the service dates their rows. */
  readonly at: (daysAgo: number, time: string, persona: string) => Promise<Actor>;
  /** Puts the tenant's clock back to the present. */
  readonly end: () => Promise<void>;
}

export interface NarratorParts {
  readonly tenant: Tenant;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly newId: () => string;
  readonly sha256: (text: string) => Promise<string>;
  /** Milliseconds since 1970 at which the story ends. */
  readonly present: number;
}

/**
 * Tells the sandbox's story through the front door: the product's own use cases, the real Graph client,
 * each person's own token, and the tenant's clock at the time of each act.
 */
export const createNarrator = ({ tenant, directory, settings, newId, sha256, present }: NarratorParts): Narrator => {
  const replica = createMemoryReplica();
  // Nobody's own: nothing is kept from the story, and each row is folded once.
  const read = createDeskReader(settings, "");
  const site = siteAddress(`https://${directory.site.hostname}${directory.site.path}`);
  const doorFor = (persona: string): Door =>
    createDoor({
      token: async () => ({ ok: true, value: await tokenFor(tenant, persona, ["User.Read", "Sites.Selected", "ChannelMessage.Send"]) }),
      fetch: graphFetch(tenant),
      wait: async () => {},
      random: () => 0,
      isOnline: () => true,
      deadline: () => AbortSignal.timeout(30_000),
    });
  return {
    at: async (daysAgo, time, persona) => {
      const moment = momentOf(present, daysAgo, time);
      await askTenant(tenant, "PUT", "/sandbox/clock", { now: moment });
      const person = directory.people.find(({ key }) => key === persona);
      if (!person) throw new Error(`The story names ${persona}, who is not in the directory.`);
      const door = doorFor(persona);
      const clock: Clock = { now: () => moment, span: () => exactly(moment) };
      return {
        account: { oid: person.oid, tenantId: directory.tenantId, name: person.displayName, username: person.upn },
        settings,
        policyVersion: settings.policy,
        says: recordedWords,
        clock,
        ledger: createLedger({ door, site }),
        channel: createChannel({ door, newId }),
        replica,
        outbox: createMemoryOutbox(),
        newId,
        sha256,
        ifFree: (_name, work) => work(),
        desk: () => read({ clock, sha256, replica }),
      };
    },
    end: () => askTenant(tenant, "PUT", "/sandbox/clock", { reset: true }),
  };
};

/** A time of day some days before the present, never after it. */
const momentOf = (present: number, daysAgo: number, time: string): Instant => {
  const day = instantOf(present - daysAgo * 86_400_000).slice(0, 10);
  const wanted = Date.parse(`${day}T${time}:00.000Z`);
  return instantOf(Math.min(wanted, present - 1000));
};

/** The value of something that the story needs to succeed. */
export const must = <T>(result: Result<T, unknown>): T => {
  if (result.ok) return result.value;
  throw new Error(`The sample story could not be told: ${JSON.stringify(result.error).slice(0, 400)}`);
};
