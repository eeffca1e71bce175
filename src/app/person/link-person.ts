import type { EventDraft } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { personStream } from "../../domain/ledger/streams.ts";
import type { MergedPerson } from "../../domain/subjects/person/merges.ts";
import { foldPeople, type Person } from "../../domain/subjects/person/people.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { append } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { actorAt } from "../../domain/policy/offices.ts";
import type { RecordingWork } from "../work.ts";
import { takeIn } from "../ledger/take-in.ts";
import { vouchedRows } from "../ledger/write.ts";
import { actOnPerson, type RecordError } from "./record-about.ts";

export type PersonError = RecordError | { readonly type: "name-missing" } | { readonly type: "reason-missing" };

/** A contact point as a row names it: its key, and its text with the mark of its type (`pointText`). */
export interface AddressToLink {
  readonly addressKey: string;
  readonly address: string;
}

/** Somebody to record, with what they wrote or called from; null when nothing is known by which they are reached. */
export interface PersonToRecord {
  readonly name: string;
  readonly link: AddressToLink | null;
  readonly standing: "proposed" | "confirmed";
  readonly isColleague?: boolean;
}

/** One more address of a recorded person, and how it is known to be theirs. */
export interface LinkToRecord {
  readonly personKey: string;
  readonly link: AddressToLink;
  readonly basis: string;
  readonly standing: "proposed" | "confirmed";
}

/** An address that is linked to a person, on one of their records where they have several. */
interface LinkedAddress {
  readonly person: Person & Partial<Pick<MergedPerson, "recordKeys">>;
  readonly addressKey: string;
}

/** Records a person, because somebody asked for it, with the address that they wrote from. Nothing does this by itself. */
export const recordPerson = async (work: RecordingWork, { name, link, standing, isColleague = false }: PersonToRecord): Promise<Result<string, PersonError>> => {
  if (name.trim() === "") return err({ type: "name-missing" });
  const personKey = `p-${work.newId()}`;
  const recorded = onlineDraft(work, "person.recorded", { body: { name: name.trim(), ...(isColleague && { isColleague }) }, ...place(`person:${work.newId()}`, personKey) });
  const written = await append(work, [{ draft: recorded }, ...(link ? [{ draft: firstLink(work, personKey, link, standing) }] : [])]);
  return written.ok ? ok(personKey) : written;
};

/** Links another address to a person. It counts for a restriction only once a handler has confirmed it. */
export const linkAddress = async (work: RecordingWork, { personKey, link, basis, standing }: LinkToRecord): Promise<Result<void, PersonError>> => {
  const said = actorAt(work.settings, work.account.oid, work.clock.now()).as.handler ? standing : "proposed";
  return actOnLink(work, "address.linked", { personKey, addressKey: link.addressKey, body: { address: link.address, basis, standing: said } }, (state) =>
    said === "confirmed" ? state !== "confirmed" : state === null,
  );
};

export const confirmAddress = async (work: RecordingWork, { person, addressKey, basis }: LinkedAddress & { readonly basis: string }): Promise<Result<void, PersonError>> =>
  actOnRecord(work, { person, addressKey }, (personKey) => actOnLink(work, "address.confirmed", { personKey, addressKey, body: { basis } }, (state) => state === "proposed"));

/** Undoes a link. A restriction keeps the addresses that its instruction names. */
export const unlinkAddress = async (work: RecordingWork, { person, addressKey, reason }: LinkedAddress & { readonly reason: string }): Promise<Result<void, PersonError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  const seen = stateOf(person, addressKey);
  return actOnRecord(work, { person, addressKey }, (personKey) => actOnLink(work, "address.unlinked", { personKey, addressKey, body: { reason } }, (state) => state === seen));
};

/** Finds on which of somebody's records an address is linked, and acts there. */
const actOnRecord = async (
  work: RecordingWork,
  { person, addressKey }: LinkedAddress,
  act: (personKey: string) => Promise<Result<void, PersonError>>,
): Promise<Result<void, PersonError>> => {
  const keys = person.recordKeys ?? [person.key];
  if (keys.length < 2) return act(person.key);
  const exchanged = await work.ledger.exchange([], [{ list: "People", column: "AddressKey", where: { equals: addressKey } }]);
  if (!exchanged.ok) return exchanged;
  const rows = vouchedRows(exchanged.value.answers[0]);
  if (!rows.ok) return rows;
  const people = foldPeople(work.settings, (await takeIn(work, rows.value)).events);
  return act(keys.find((key) => stateOf(people.get(key), addressKey) === stateOf(person, addressKey)) ?? person.key);
};

type LinkKind = "address.linked" | "address.confirmed" | "address.unlinked";

interface LinkAct<K extends LinkKind> {
  readonly personKey: string;
  readonly addressKey: string;
  readonly body: BodyOf<K>;
}

/** Does something about one address of a person, where it stands so that it can be done. */
const actOnLink = async <K extends LinkKind>(
  work: RecordingWork,
  kind: K,
  { personKey, addressKey, body }: LinkAct<K>,
  canBe: (state: LinkState) => boolean,
): Promise<Result<void, PersonError>> => {
  const done = await actOnPerson(work, kind, {
    personKey,
    addressKey,
    body,
    isAbout: (event) => event.addressKey === addressKey && isLinkKind(event.kind),
    isAsSeen: (events) => canBe(stateOf(foldPeople(work.settings, events).get(personKey), addressKey)),
  });
  return done.ok ? ok(undefined) : done;
};

const isLinkKind = (kind: Kind): kind is LinkKind => kind === "address.linked" || kind === "address.confirmed" || kind === "address.unlinked";

/** Null where an address is not linked. */
type LinkState = Person["addresses"][number]["state"] | null;

const stateOf = (person: Person | undefined, addressKey: string): LinkState => person?.addresses.find((link) => link.addressKey === addressKey)?.state ?? null;

const place = (key: string, personKey: string): { key: string; stream: string; sequence: number; personKey: string } => ({
  key,
  stream: personStream(personKey),
  sequence: 0,
  personKey,
});

/** Nobody else can do anything about an address of somebody who is being recorded. */
const firstLink = (work: RecordingWork, personKey: string, { address, addressKey }: AddressToLink, standing: PersonToRecord["standing"]): EventDraft =>
  onlineDraft(work, "address.linked", { body: { address, basis: "", standing }, ...place(`link:${work.newId()}`, personKey), addressKey });
