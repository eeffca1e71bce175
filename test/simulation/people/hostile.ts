import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { instantOf } from "../../../src/domain/base/time.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import { personByKey } from "../../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import type { Tenant } from "../../../src/sandbox/tenant/tenant.ts";
import { createToken } from "../../../src/sandbox/tenant/tokens.ts";
import type { Books } from "../world/books.ts";
import type { Chance } from "../world/chance.ts";
import type { PersonKey } from "../world/device.ts";
import { correspondents } from "./mail.ts";

/** A row that a colleague with a script puts into a list, past every screen of the product. */
export interface HostileRow {
  readonly by: PersonKey;
  readonly list: string;
  readonly says: string;
  readonly fields: Readonly<Record<string, string | number>>;
  /** Whether a handler must be told of it, should the list take it. */
  readonly mustBeReported: boolean;
}

/** Anything at all may stand in it; what the list's own rights do not stop, the judging of rows must. */
export const hostileRow = ({ books, policy }: { readonly books: Books; readonly policy: Policy }, chance: Chance, now: number): HostileRow => {
  const victim = chance.pick(correspondents);
  const some = books.rows().filter(({ list, kind }) => ledgerLists.some((each) => each === list) && kind !== "canary");
  const other = some.length === 0 ? null : chance.pick(some);
  const known = books.rows().filter(({ kind }) => kind === "person.recorded");
  const personKey = known.length === 0 ? "p-nobody" : chance.pick(known).personKey;
  const key = `hostile:${chance.between(1, 1e9)}`;
  const base = {
    EventKey: key,
    Stream: `person:${personKey}`,
    OccurredAt: instantOf(now),
    PersonKey: personKey,
    AddressKey: victim.addressKey,
    SubjectWhen: `${personKey}|${instantOf(now)}`,
    Sequence: 0,
    PolicyVersion: policyVersionOf(policy),
  };
  const envelope = (body: object): string => JSON.stringify({ v: 1, body });
  const by: PersonKey = chance.pick(["staff2", "staff2", "staff", "manager"] as const);
  const list = chance.pick(["People", "Contacts", "People", "Contacts", "Notices", "Instructions", "Requests", "Decisions", "Private"] as const);
  const row = (says: string, fields: HostileRow["fields"], mustBeReported = true, where: string = list): HostileRow => ({
    by,
    list: where,
    says,
    fields: { ...base, ...fields },
    mustBeReported,
  });
  const staff = by === "manager" ? "staff2" : by;
  return chance.pick<() => HostileRow>([
    () => row("a payload that is no JSON", { Kind: "contact.logged", Payload: "{{{ not JSON" }),
    () => row("a payload without a body", { Kind: "address.linked", Payload: JSON.stringify({ v: 1 }) }),
    () => row("a kind that nobody knows", { Kind: "person.exiled", Payload: envelope({}) }),
    () => row("an envelope of a later version", { Kind: "contact.logged", Payload: JSON.stringify({ v: 99, body: {} }) }),
    () => row("a row without a key", { EventKey: "", Kind: "contact.corrected", Payload: envelope({ of: other?.key ?? "x", reason: "" }) }, true, "Contacts"),
    () => ({ ...row("a confirmation that only handlers may write", { Kind: "address.confirmed", Payload: envelope({ basis: "Trust me." }) }, true, "People"), by: staff }),
    () => ({
      ...row("a look at a concern that only handlers may record", { Kind: "concern.considered", Payload: envelope({ note: "Nothing to see." }) }, true, "Contacts"),
      by: staff,
    }),
    () => row("an instruction in a list of another kind", { Kind: "instruction.given", Payload: envelope({}) }, true, "People"),
    () => row("the key of a row that is there", { EventKey: other?.key ?? key, Kind: "contact.logged", Payload: envelope({}) }, true, other?.list ?? "Contacts"),
    () => row("a date that cannot be", { OccurredAt: "yesterday", Kind: "contact.corrected", Payload: envelope({ of: other?.key ?? "x", reason: "" }) }, true, "Contacts"),
    () =>
      row(
        "a correction of what somebody else logged",
        { Kind: "contact.corrected", OccurredAt: "2999-01-01T00:00:00.000Z", Stream: other?.stream ?? "message:x", Payload: envelope({ of: other?.key ?? "x", reason: "" }) },
        false,
        "Contacts",
      ),
    () =>
      row(
        "an entry of a day that is far ahead",
        { Kind: "contact.logged", Stream: `message:${key}`, OccurredAt: "2999-01-01T00:00:00.000Z", Payload: envelope(logged(victim.address, "2999-01-01T00:00:00.000Z")) },
        false,
        "Contacts",
      ),
    () =>
      row(
        "a link of somebody's address to somebody else",
        { Kind: "address.linked", Payload: envelope({ address: victim.address, basis: "", standing: "proposed" }) },
        false,
        "People",
      ),
  ])();
};

const logged = (address: string, receivedAt: string) => ({ choice: "rudeness", channel: "email", address, subject: "Planted", receivedAt, mailbox: "", internetMessageId: "" });

/** Writes it as a script would: straight to Graph, with the colleague's own token. Says whether the list took it. */
export const writeHostile = async (tenant: Tenant, { by, list, fields }: HostileRow, now: number): Promise<boolean> => {
  const person = personByKey(sampleDirectory, by);
  if (!person) return false;
  const { hostname, path } = sampleDirectory.site;
  const token = createToken(person, ["User.Read", "Sites.Selected"], now);
  const response = await tenant.fetch(
    new Request(`https://graph.microsoft.com/v1.0/sites/${hostname}:${path}:/lists/${list}/items`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ fields: { Title: "x", ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")) } }),
    }),
  );
  return response.status === 201;
};
