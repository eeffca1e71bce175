import { normaliseAddress } from "../../domain/subjects/person/read-address.ts";
import { writtenInto } from "../../domain/subjects/person/rewritten-address.ts";
import { pointKeyOf } from "../../domain/subjects/person/contact-point.ts";
import type { HashDep } from "../../domain/base/hash.ts";
import { restrictedAddresses } from "../../domain/views/reading/reading-queue.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { Mailbox } from "../../domain/policy/settings.ts";
import type { Desk } from "../desk/read-desk.ts";
import type { ServiceError, UnopenedMailDep, UnopenedMessage } from "../ports.ts";

/**
 * What is unopened in a mailbox from people under a restriction. A mailbox that could not be looked into is never an empty one.
 * `unlooked`: of how many emails somebody is named whose address cannot be looked up.
 */
export type UnopenedIn =
  | { readonly type: "looked"; readonly mailbox: Mailbox; readonly found: readonly FoundMail[]; readonly isWhole: boolean; readonly unlooked: number }
  | { readonly type: "not-looked"; readonly mailbox: Mailbox; readonly error: ServiceError };

export interface FoundMail {
  readonly message: UnopenedMessage;
  /** Whose restriction covers an address that it is from, was sent by or asks to be answered at. */
  readonly personKeys: readonly string[];
}

/** Looks for unopened mail in the mailboxes of Settings. Senders are compared by address key on this device; nothing of the mail is kept. */
export const findUnopened = async (
  deps: HashDep & UnopenedMailDep,
  desk: Pick<Desk, "settings" | "persons" | "restrictions">,
): Promise<Result<readonly UnopenedIn[], ServiceError>> => {
  const { mailboxes, salt } = desk.settings;
  const looked = await deps.unopenedMail.look(mailboxes.map(({ address }) => address));
  if (!looked.ok) return looked;
  const restricted = restrictedAddresses(desk.persons, desk.restrictions);
  const found: UnopenedIn[] = [];
  for (const [index, mailbox] of mailboxes.entries()) {
    const answer = looked.value[index];
    if (answer?.type !== "messages") {
      found.push({ type: "not-looked", mailbox, error: answer?.error ?? { type: "timed-out" } });
      continue;
    }
    const mail: FoundMail[] = [];
    let unlooked = 0;
    for (const message of answer.messages) {
      const { keys, isAll } = await addressKeysIn(deps, salt, message);
      const personKeys = [...new Set(keys.flatMap((key) => Array.from(restricted.get(key) ?? [])))];
      if (personKeys.length > 0) mail.push({ message, personKeys });
      else if (!isAll) unlooked += 1;
    }
    found.push({ type: "looked", mailbox, found: mail, isWhole: answer.isWhole, unlooked });
  }
  return ok(found);
};

/** Of everybody who wrote or sent it or gets the reply. */
const addressKeysIn = async (deps: HashDep, salt: string, { from, sender, replyTo }: UnopenedMessage): Promise<{ readonly keys: readonly string[]; readonly isAll: boolean }> => {
  const named = [from, sender, ...replyTo].flatMap((each) => (each === null ? [] : [normaliseAddress(each.address)]));
  const usable = named.flatMap((address) => (address.ok ? [address.value] : []));
  // Whoever wrote through a list or a forwarder has their address within another one.
  const keys = await Promise.all([...usable, ...usable.flatMap(writtenInto)].map((value) => pointKeyOf(deps, salt, { type: "email", value })));
  return { keys, isAll: named.length > 0 && usable.length === named.length };
};
