import { siteAddress } from "../../src/adapters/graph/site-address.ts";
import { setUpScopes, runTimeScopes, site as sandboxSite, testSetUpTenant, transportTo } from "../adapters/support/site.ts";

const people = ["staff", "manager", "owner"] as const;

export type Person = (typeof people)[number];

/** The tenant that the suite runs against. */
export interface Target {
  readonly name: string;
  /** How Graph addresses the site. */
  readonly site: string;
  /** Whose tokens are at hand. */
  readonly people: readonly Person[];
  readonly token: (person: Person) => Promise<string>;
  readonly fetch: typeof fetch;
}

/** A real tenant when the environment names one, and the sandbox otherwise. See README.md beside this file. */
export const findTarget = async (environment: NodeJS.ProcessEnv): Promise<Target> => {
  const siteUrl = environment["EVENHAND_TENANT_SITE"];
  return siteUrl === undefined ? sandboxTarget() : liveTarget(siteUrl, environment);
};

const sandboxTarget = async (): Promise<Target> => {
  const tenant = await testSetUpTenant();
  return {
    name: "the sandbox",
    site: sandboxSite,
    people,
    token: (person) => tenant.tokenFor(person, person === "owner" ? setUpScopes : runTimeScopes),
    fetch: transportTo(tenant),
  };
};

const liveTarget = (siteUrl: string, environment: NodeJS.ProcessEnv): Target => {
  const tokenByPerson = new Map<Person, string>();
  for (const person of people) {
    const token = environment[`EVENHAND_TENANT_TOKEN_${person.toUpperCase()}`];
    if (token !== undefined) tokenByPerson.set(person, token);
  }
  return {
    name: new URL(siteUrl).hostname,
    site: siteAddress(siteUrl),
    people: [...tokenByPerson.keys()],
    token: async (person) => tokenByPerson.get(person) ?? "",
    fetch,
  };
};
