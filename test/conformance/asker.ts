import { createDoor } from "../../src/adapters/graph/door.ts";
import { createLedger } from "../../src/adapters/graph/ledger.ts";
import type { Ledger, LedgerQuery, QueryAnswer } from "../../src/app/ports.ts";
import { ok } from "../../src/domain/base/result.ts";
import type { Person, Target } from "./target.ts";

interface WireAnswer {
  readonly status: number;
  readonly body: WireBody;
}

interface WireBody {
  readonly id?: string;
  readonly createdDateTime?: string;
  readonly value?: readonly WireItem[];
  readonly error?: { readonly code?: string };
  readonly "@odata.nextLink"?: string;
}

export interface WireItem {
  readonly id?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Ways to ask a tenant: as the product does, and on the wire beneath it. */
export interface Asker {
  /** Rows cannot be taken away again, so every run has keys of its own. */
  readonly run: string;
  /** Path of the Contacts list's items. */
  readonly contacts: string;
  readonly ask: (person: Person, method: string, path: string, body?: object) => Promise<WireAnswer>;
  readonly ledgerOf: (person: Person) => Ledger;
  /** Adds a row to Contacts as a member of staff, under a key of this run. */
  readonly add: (key: string, fields?: Readonly<Record<string, unknown>>) => Promise<WireAnswer>;
  /** Keys of the rows of Contacts that pass a filter, as a member of staff. */
  readonly keysWhere: (filter: string) => Promise<readonly unknown[]>;
  readonly answerTo: (query: LedgerQuery, person?: Person) => Promise<QueryAnswer | undefined>;
}

export const createAsker = (target: Target): Asker => {
  const contacts = `${target.site}/lists/Contacts/items`;
  const run = `conformance-${crypto.randomUUID()}`;

  const ask: Asker["ask"] = async (person, method, path, body) => {
    const response = await target.fetch(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${await target.token(person)}`, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === "" ? {} : JSON.parse(text)) as WireBody };
  };

  const ledgerOf = (person: Person): Ledger => {
    const door = createDoor({
      token: async () => ok(await target.token(person)),
      fetch: target.fetch,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      random: Math.random,
      isOnline: () => true,
      deadline: () => AbortSignal.timeout(30_000),
    });
    return createLedger({ door, site: target.site });
  };

  const add: Asker["add"] = (key, fields = {}) => ask("staff", "POST", contacts, { fields: { Title: "conformance", EventKey: `${run}-${key}`, Kind: "conformance", ...fields } });

  const keysWhere: Asker["keysWhere"] = async (filter) => {
    const { body } = await ask("staff", "GET", `${contacts}?$expand=fields($select=EventKey)&$filter=${encodeURIComponent(filter)}`);
    return (body.value ?? []).map(({ fields }) => fields?.["EventKey"]).toSorted();
  };

  const answerTo: Asker["answerTo"] = async (query, person = "staff") => {
    const exchanged = await ledgerOf(person).exchange([], [query]);
    return exchanged.ok ? exchanged.value.answers[0] : { type: "failed", error: exchanged.error };
  };

  return { run, contacts, ask, ledgerOf, add, keysWhere, answerTo };
};
