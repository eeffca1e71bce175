import { personStream } from "../../domain/ledger/streams.ts";
import type { Person } from "../../domain/subjects/person/people.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { RecordingWork } from "../work.ts";

export type PersonError = AppendError | { readonly type: "name-missing" } | { readonly type: "reason-missing" };

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

/** An address that is linked to a person. */
interface LinkedAddress {
  readonly person: Person;
  readonly addressKey: string;
}

/** Records a person, because somebody asked for it, with the address that they wrote from. Nothing does this by itself. */
export const recordPerson = async (work: RecordingWork, { name, link, standing, isColleague = false }: PersonToRecord): Promise<Result<string, PersonError>> => {
  if (name.trim() === "") return err({ type: "name-missing" });
  const personKey = `p-${work.newId()}`;
  const recorded = onlineDraft(work, "person.recorded", { body: { name: name.trim(), ...(isColleague && { isColleague }) }, ...place(`person:${work.newId()}`, personKey) });
  const written = await append(work, [{ draft: recorded }, ...(link ? [{ draft: linkDraft(work, { personKey, link, basis: "", standing }) }] : [])]);
  return written.ok ? ok(personKey) : written;
};

/** Links another address to a person. It counts for a restriction only once a handler has confirmed it. */
export const linkAddress = async (work: RecordingWork, link: LinkToRecord): Promise<Result<void, PersonError>> => toNothing(await append(work, [{ draft: linkDraft(work, link) }]));

export const confirmAddress = async (work: RecordingWork, { person, addressKey, basis }: LinkedAddress & { readonly basis: string }): Promise<Result<void, PersonError>> =>
  toNothing(await append(work, [{ draft: onlineDraft(work, "address.confirmed", { body: { basis }, ...place(`confirm:${work.newId()}`, person.key), addressKey }) }]));

/** Undoes a link. A restriction keeps the addresses that its instruction names. */
export const unlinkAddress = async (work: RecordingWork, { person, addressKey, reason }: LinkedAddress & { readonly reason: string }): Promise<Result<void, PersonError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  return toNothing(await append(work, [{ draft: onlineDraft(work, "address.unlinked", { body: { reason }, ...place(`unlink:${work.newId()}`, person.key), addressKey }) }]));
};

const linkDraft = (work: RecordingWork, { personKey, link: { address, addressKey }, basis, standing }: LinkToRecord): ReturnType<typeof onlineDraft> =>
  onlineDraft(work, "address.linked", { body: { address, basis, standing }, ...place(`link:${work.newId()}`, personKey), addressKey });

const place = (key: string, personKey: string): { key: string; stream: string; sequence: number; personKey: string } => ({
  key,
  stream: personStream(personKey),
  sequence: 0,
  personKey,
});

const toNothing = (written: Awaited<ReturnType<typeof append>>): Result<void, PersonError> => (written.ok ? ok(undefined) : written);
