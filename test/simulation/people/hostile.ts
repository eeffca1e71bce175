import { allKinds, kindOf, type Kind } from "../../../src/domain/events/kinds.ts";
import { formatFor, newestFormat } from "../../../src/domain/ledger/formats.ts";
import { subjectWhen } from "../../../src/domain/ledger/keys.ts";
import { ledgerLists } from "../../../src/domain/ledger/lists.ts";
import { instantOf } from "../../../src/domain/base/time.ts";
import { officesOf } from "../../../src/domain/policy/offices.ts";
import { policyVersionOf, type Policy } from "../../../src/domain/policy/types.ts";
import { personByKey } from "../../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../../src/sandbox/tenant/sample-directory.ts";
import type { Tenant } from "../../../src/sandbox/tenant/tenant.ts";
import { createToken } from "../../../src/sandbox/tenant/tokens.ts";
import type { BookRow, Books } from "../world/books.ts";
import type { Chance } from "../world/chance.ts";
import type { PersonKey } from "../world/device.ts";
import { settingsUnder } from "../world/site.ts";
import { bodyOfShape, neededFields, type Body } from "./forged-body.ts";
import { placeFor, type Place } from "./forged-place.ts";
import { correspondents, type Correspondent } from "./mail.ts";

/** A row that a colleague with a script puts into a list, past every screen of the product. */
export interface HostileRow {
  readonly by: PersonKey;
  readonly list: string;
  readonly says: string;
  readonly fields: Readonly<Record<string, string | number>>;
  /** Whether a handler must be told of it, should the list take it. */
  readonly mustBeReported: boolean;
  /**
   * What it does where the list takes it. `none`: nothing, for it breaks a rule. `act`: the same as though it had been done on
   * a screen. `unclear`: something that is not held against what people are told of the request that it is about.
   */
  readonly effect: "none" | "act" | "unclear";
}

/** A row before something is made wrong with it. */
interface Forged {
  readonly kind: Kind;
  readonly body: Body;
  readonly place: Place;
  readonly format: number;
  readonly sender: Correspondent;
  readonly personKey: string;
  /** The row of the books that it names; null where it names none. */
  readonly about: BookRow | null;
}

interface Wrong {
  readonly says: string;
  /** Whether a row can be wrong so. */
  readonly fits: (row: Forged) => boolean;
  readonly change: (fields: HostileRow["fields"], row: Forged, chance: Chance) => Partial<HostileRow["fields"]>;
  /** In another list than that of its kind. */
  readonly elsewhere?: true;
}

const always = (): boolean => true;
const payload = (format: number, body: unknown): { readonly Payload: string } => ({ Payload: JSON.stringify({ v: format, body }) });
const without = (body: Body, field: string): Body => Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
const namesAddress = ({ kind, body }: Forged): boolean => (kindOf(kind).names(body).address ?? "") !== "";
const isAct = ({ kind }: Forged): boolean => kind === "instruction.given" || kind === "instruction.continued";

/** One thing that is wrong with a row, each against a rule that is declared: of these, every row must be reported. */
const wrongs: readonly Wrong[] = [
  { says: "in a list of another kind", fits: always, change: () => ({}), elsewhere: true },
  { says: "of a kind that nobody knows", fits: always, change: () => ({ Kind: "person.exiled" }) },
  { says: "that is no JSON", fits: always, change: () => ({ Payload: "{{{ not JSON" }) },
  { says: "without a body", fits: always, change: () => ({ Payload: JSON.stringify({ v: 1 }) }) },
  { says: "of a later version", fits: always, change: (_fields, { body }) => payload(99, body) },
  {
    says: "of another format than the site writes",
    fits: ({ kind }) => kindOf(kind).formats.length > 1,
    change: (_fields, { format, body }) => payload(format - 1, body),
  },
  {
    says: "without a field",
    fits: ({ kind, body }) => neededFields(kindOf(kind).shape, body).length > 0,
    change: (_fields, { kind, format, body }, chance) => payload(format, without(body, chance.pick(neededFields(kindOf(kind).shape, body)))),
  },
  { says: "with a field too many", fits: always, change: (_fields, { format, body }) => payload(format, { ...body, byHand: true }) },
  { says: "without a key", fits: always, change: () => ({ EventKey: "" }) },
  { says: "of a day that cannot be", fits: always, change: () => ({ OccurredAt: "yesterday" }) },
  { says: "of a letter of years ahead", fits: ({ body }) => "sentOn" in body, change: (_fields, { format, body }) => payload(format, { ...body, sentOn: "2999-01-01" }) },
  {
    says: "under a key that is not that of its place",
    fits: ({ kind }) => kindOf(kind).key !== "own",
    change: ({ EventKey }, _row, chance) => ({ EventKey: `${EventKey}-${chance.between(1, 1e9)}` }),
  },
  {
    says: "filed under another address than it names",
    fits: namesAddress,
    change: (_fields, { sender }, chance) => ({ AddressKey: chance.pick(correspondents.filter((each) => each !== sender)).addressKey }),
  },
  {
    says: "filed under another moment",
    fits: always,
    change: ({ SubjectWhen }) => ({ SubjectWhen: subjectWhen(String(SubjectWhen).split("|")[0] ?? "", "2026-01-01T00:00:00.000Z") }),
  },
  {
    says: "about another person than what it names",
    fits: ({ kind, about }) => kindOf(kind).list === "Instructions" && about?.list === "Instructions",
    change: (fields) => ({ PersonKey: "p-another", SubjectWhen: String(fields["SubjectWhen"]).replace(/^[^|]*/, "p-another") }),
  },
  // What a head writes for staff must be what was decided, and what is made up here was not.
  { says: "that nobody decided", fits: isAct, change: (_fields, { format, body }) => payload(format, { ...body, decision: "decision:made-up#1" }) },
  {
    says: "that says something else than was decided",
    fits: isAct,
    change: ({ Stream }, { kind, format, body }, chance) => {
      const other = { ...body, reviewOn: "2029-12-31" };
      if (kind !== "instruction.given") return payload(format, other);
      // In the stream of a request that nobody made nothing comes first that it would repeat.
      const request = `${String(Stream).replace(/^.*:/, "")}-${chance.between(1, 1e9)}`;
      return { EventKey: `restriction:${request}#1`, Stream: `restriction:${request}`, Sequence: 1, ...payload(format, { ...without(other, "replaces"), request }) };
    },
  },
];

/**
 * A row of any kind, as its own shape or a row that is there has it, in a place that its kind's rule takes: with one thing wrong,
 * or nothing. Whether its author may write it, the kind says.
 */
export const hostileRow = ({ books, policy }: { readonly books: Books; readonly policy: Policy }, chance: Chance, now: number): HostileRow => {
  const wanted = chance.is(0.75) ? chance.pick(wrongs) : null;
  const row = forge(books, chance, wanted?.fits ?? always);
  const wrong = wanted?.fits(row) ? wanted : null;
  const { kind, body, place, format, sender, personKey } = row;
  const { list, by: office } = kindOf(kind);
  const occurredAt = instantOf(now);
  const addressKey = list === "Contacts" || namesAddress(row) ? sender.addressKey : "";
  const right = {
    EventKey: place.key,
    Stream: place.stream,
    Kind: kind,
    OccurredAt: occurredAt,
    PersonKey: personKey,
    AddressKey: addressKey,
    SubjectWhen: subjectWhen((list === "Contacts" ? addressKey : personKey) || place.stream, occurredAt),
    Sequence: place.sequence,
    PolicyVersion: policyVersionOf(policy),
    ...payload(format, body),
  };
  const needed = office(body);
  const [able, unable] = [authors.filter((by) => holds(by, needed, policy, now)), authors.filter((by) => !holds(by, needed, policy, now))];
  const isEntitled = unable.length === 0 || (able.length > 0 && !chance.is(0.15));
  return {
    by: chance.pick(isEntitled && able.length > 0 ? able : unable),
    list: wrong?.elsewhere ? chance.pick(ledgerLists.filter((other) => other !== list && other !== "Disposals")) : list,
    says: `${kind} ${place.key} ${wrong?.says ?? "with nothing wrong"}${isEntitled ? "" : ", which others may write"}`,
    fields: { ...right, ...wrong?.change(right, row, chance) },
    mustBeReported: wrong !== null || !isEntitled,
    effect: effectOf(row, wrong !== null || !isEntitled),
  };
};

const authors: readonly PersonKey[] = ["staff", "staff2", "manager", "head", "head2", "decider"];

const holds = (by: PersonKey, office: string, policy: Policy, now: number): boolean => {
  const offices = officesOf(settingsUnder(policy), personByKey(sampleDirectory, by)?.oid ?? "", instantOf(now));
  return office === "staff" || (office === "handler" && offices.handler) || (office === "head" && offices.head) || (office === "decider" && offices.decider);
};

/** An instruction is never as was decided here, and staff are told to follow it all the same: it is reported, and not more. */
const effectOf = (row: Forged, isWrong: boolean): HostileRow["effect"] => {
  if (row.kind === "instruction.given") return "unclear";
  if (isWrong) return "none";
  return row.kind === "instruction.dropped" || row.kind === "restriction.noticed" ? "unclear" : "act";
};

/** A row that can be wrong in this way; any, where what is there makes none. */
const forge = (books: Books, chance: Chance, fits: Wrong["fits"]): Forged => {
  const rows = books.rows().filter(({ list, kind }) => ledgerLists.some((each) => each === list) && kind !== "canary");
  for (let left = mostDraws; ; left -= 1) {
    const drawn = draw(rows, chance);
    if (drawn && (left <= 0 || fits(drawn))) return drawn;
  }
};

const mostDraws = 200;

const draw = (rows: readonly BookRow[], chance: Chance): Forged | null => {
  const kind = chance.pick(allKinds.filter((each) => kindOf(each).list !== "Disposals"));
  const { shape, formats, list } = kindOf(kind);
  const own = `by-hand-${chance.between(1, 1e9)}`;
  const sender = chance.pick(correspondents);
  const oneOf = (some: readonly BookRow[]): BookRow | null => (some.length === 0 ? null : chance.pick(some));
  const pattern = oneOf(rows.filter((row) => row.kind === kind && shape.check(row.body, "").length === 0));
  const copied = pattern !== null && chance.is(0.5) ? pattern : null;
  let about: BookRow | null = copied;
  const naming = (row: BookRow | null): string | undefined => {
    about = row ?? about;
    return row?.key;
  };
  const made = (): Body =>
    bodyOfShape(shape, (field, expected) => {
      if (expected.type === "one-of") return chance.pick(expected.values);
      if (expected.type !== "filled-text" && expected.type !== "text") return undefined;
      if (field === "address") return sender.address;
      if (field === "instruction") return naming(oneOf(rows.filter((row) => row.kind === "instruction.given")));
      if (field === "decision") return oneOf(rows.filter((row) => row.list === "Decisions"))?.key;
      if (field === "of") return naming(oneOf(rows.filter((row) => row.list === list)));
      // An id that nobody has: what is done about somebody's true request is done on the way of a copy.
      return expected.type === "filled-text" ? own : undefined;
    });
  // Everything that a copy says is as it was, but for the address that it is filed under.
  const body = copied ? { ...copied.body, ...(typeof copied.body["address"] === "string" && { address: sender.address }) } : made();
  const people = rows.filter((row) => row.kind === "person.recorded");
  const personKey = about?.personKey || oneOf(people)?.personKey || "p-nobody";
  const request = typeof body["request"] === "string" ? body["request"] : null;
  const streams = [
    ...(list === "Instructions" && request !== null ? [`restriction:${request}`] : []),
    ...(about?.list === list && about.stream !== "" ? [about.stream] : []),
    ...(list === "Contacts" ? [`message:${own}`] : [`person:${personKey}`]),
  ];
  // What was logged beside the mail stands under the digest of that mail; what is put in by hand, under an id of its own.
  const place = placeFor(kind, body, rows, own, kind === "contact.logged" ? [`message:${own}`] : streams);
  return place && { kind, body, place, format: formatFor(formats, newestFormat) ?? 1, sender, personKey, about };
};

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
