import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { MailAddress, MailboxMessage } from "./mailbox-entry.ts";

export type ItemQuirk = Exclude<NonNullable<Quirks["item"]>, readonly string[]>;

export const hasItemQuirk = ({ item }: Quirks, name: ItemQuirk): boolean => (typeof item === "string" ? item === name : (item?.includes(name) ?? false));

/** A writer as office.js is told of one; the parts may be missing. */
interface ShownAddress {
  readonly name: string;
  readonly address: string | undefined;
}

/** From and Sender, where the quirks leave out an address or put the directory's own in its place. */
export const writersOf = ({ from, sender }: MailboxMessage, quirks: Quirks): { readonly from: ShownAddress | undefined; readonly sender: ShownAddress | undefined } => {
  const whole = { from: from ?? undefined, sender: sender ?? undefined };
  if (hasItemQuirk(quirks, "nameOnly")) return { from: nameOnly(from), sender: nameOnly(sender) };
  return hasItemQuirk(quirks, "exchangeAddress") && from !== null ? { ...whole, from: { name: from.name, address: exchangeAddressOf(from) } } : whole;
};

const nameOnly = (writer: MailAddress | null): ShownAddress | undefined => (writer === null ? undefined : { name: writer.name || writer.address, address: undefined });

const exchangeAddressOf = ({ address }: MailAddress): string =>
  `/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5b0e5b0e5b0e5b0e-${address.replace(/@.*$/, "")}`;

/** When the mailbox says that the item was made: `undefined` where it says nothing. */
export const createdOf = ({ receivedAt }: MailboxMessage, quirks: Quirks, now: number): number | undefined => {
  if (hasItemQuirk(quirks, "noDate")) return undefined;
  return hasItemQuirk(quirks, "createdNow") ? now : Date.parse(receivedAt);
};

/** What Exchange calls automatic replies and delivery reports; by default the class says nothing, as of most of those that come from elsewhere. */
export const itemClassOf = ({ headers }: MailboxMessage, quirks: Quirks): string => {
  if (!hasItemQuirk(quirks, "itemClass")) return "IPM.Note";
  if (/^content-type:\s*multipart\/report\b/im.test(headers)) return "REPORT.IPM.Note.NDR";
  return /^(?:auto-submitted:\s*auto-replied|x-auto-response-suppress:\s*all|x-autoreply:)/im.test(headers) ? "IPM.Note.Rules.OofTemplate.Microsoft" : "IPM.Note";
};
