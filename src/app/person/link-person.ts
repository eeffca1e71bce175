import type { HashDep } from "../../domain/base/hash.ts";
import { personStream } from "../../domain/ledger/keys.ts";
import type { Person } from "../../domain/subjects/person/people.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import type { Account, ClockDep, IdsDep, LedgerDep, ReplicaDep } from "../ports.ts";

export type PersonError = AppendError | { readonly type: "name-missing" } | { readonly type: "reason-missing" };

type PersonDeps = ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep;

/** A contact point as a row names it: its key, and its text with the mark of its type (`pointText`). */
export interface AddressToLink {
  readonly addressKey: string;
  readonly address: string;
}

/** Records a person, because somebody asked for it, with what they wrote or called from; null when nothing is known by which they are reached. Nothing does this by itself. */
export const recordPerson = async (
  deps: PersonDeps,
  settings: Settings,
  account: Account,
  name: string,
  link: AddressToLink | null,
  standing: "proposed" | "confirmed",
  isColleague = false,
): Promise<Result<string, PersonError>> => {
  if (name.trim() === "") return err({ type: "name-missing" });
  const personKey = `p-${deps.newId()}`;
  const recorded = onlineDraft(deps, settings, "person.recorded", { name: name.trim(), ...(isColleague && { isColleague }) }, place(`person:${deps.newId()}`, personKey));
  const written = await append(deps, account, [{ draft: recorded }, ...(link ? [{ draft: linkDraft(deps, settings, personKey, link, "", standing) }] : [])]);
  return written.ok ? ok(personKey) : written;
};

/** Links another address to a person. It counts for a restriction only once a handler has confirmed it. */
export const linkAddress = async (
  deps: PersonDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  link: AddressToLink,
  basis: string,
  standing: "proposed" | "confirmed",
): Promise<Result<void, PersonError>> => toNothing(await append(deps, account, [{ draft: linkDraft(deps, settings, personKey, link, basis, standing) }]));

export const confirmAddress = async (
  deps: PersonDeps,
  settings: Settings,
  account: Account,
  person: Person,
  addressKey: string,
  basis: string,
): Promise<Result<void, PersonError>> =>
  toNothing(await append(deps, account, [{ draft: onlineDraft(deps, settings, "address.confirmed", { basis }, { ...place(`confirm:${deps.newId()}`, person.key), addressKey }) }]));

/** Undoes a link. A restriction keeps the addresses that its instruction names. */
export const unlinkAddress = async (
  deps: PersonDeps,
  settings: Settings,
  account: Account,
  person: Person,
  addressKey: string,
  reason: string,
): Promise<Result<void, PersonError>> => {
  if (reason.trim() === "") return err({ type: "reason-missing" });
  return toNothing(
    await append(deps, account, [{ draft: onlineDraft(deps, settings, "address.unlinked", { reason }, { ...place(`unlink:${deps.newId()}`, person.key), addressKey }) }]),
  );
};

const linkDraft = (
  deps: PersonDeps,
  settings: Settings,
  personKey: string,
  { address, addressKey }: AddressToLink,
  basis: string,
  standing: "proposed" | "confirmed",
): ReturnType<typeof onlineDraft> => onlineDraft(deps, settings, "address.linked", { address, basis, standing }, { ...place(`link:${deps.newId()}`, personKey), addressKey });

const place = (key: string, personKey: string): { key: string; stream: string; sequence: number; personKey: string } => ({
  key,
  stream: personStream(personKey),
  sequence: 0,
  personKey,
});

const toNothing = (written: Awaited<ReturnType<typeof append>>): Result<void, PersonError> => (written.ok ? ok(undefined) : written);
