import { normaliseAddress } from "../../domain/subjects/person/read-address.ts";
import { isAlias } from "../../domain/subjects/person/resemblance.ts";
import { isRewritten } from "../../domain/subjects/person/rewritten-address.ts";
import { isMachineLocalPart, isSharedLocalPart } from "../../domain/subjects/person/shared-address.ts";
import type { MailAddress, MailHeaders } from "../ports.ts";
import { namedInHeader } from "./header-facts.ts";

/**
 * Through what a message came, so that its sender's address does not say who wrote it. `form`: an address that many write
 * through. `list`: a list or a forwarder put its own address in the place of the author's. `maybe-list`: a list of the sender's
 * own domain sent it, and its address may be the list's or a member's. `answered-elsewhere`: a reply goes to another address as
 * well or instead, as a form's does that is known by nothing else, and an ordinary person's who has two.
 */
export type ThroughKind = "form" | "list" | "maybe-list" | "answered-elsewhere";

/** Whether an address through which a message came may be its writer's own all the same. */
export const mayBeOwn = (by: ThroughKind): boolean => by === "maybe-list" || by === "answered-elsewhere";

export const throughWhat = ({ name, address }: MailAddress, staffDomains: readonly string[], headers: MailHeaders | null): ThroughKind | null => {
  const { local, domain } = partsOf(address);
  const others = othersNamed(address, headers);
  if (others.originals.length > 0 || isRewritten(address) || (headers !== null && isListsAddress(address, headers))) return "list";
  // No person writes from there, whoever gets the answer. Of the body's own offices, no colleague does by that alone.
  const isOwnDomain = staffDomains.includes(domain);
  if (isMachineLocalPart(local) || (isOwnDomain && isSharedLocalPart(local))) return "form";
  const answered = others.answered.filter((each) => headers === null || !isListsAddress(each, headers));
  // Of the body's own addresses, one that asks for answers elsewhere passes on what others wrote.
  const isWithinBody = isOwnDomain && answered.every((each) => staffDomains.includes(partsOf(each).domain));
  if (answered.length > 0 && !isWithinBody) return isSharedLocalPart(local) || isOwnDomain ? "form" : "answered-elsewhere";
  if (headers === null) return null;
  if (isOfListsDomain(domain, headers)) return throughName.test(name) || listLocalPart.test(local) ? "list" : "maybe-list";
  const isPassedOn = others.resent.some((each) => !staffDomains.includes(partsOf(each).domain)) || headers.texts.has("x-ms-journal-report");
  return throughName.test(name) || isPassedOn ? "maybe-list" : null;
};

/** What lists and services call somebody in whose name they write: `Jordan via Residents`, `Jordan (Residents mailing list)`. */
const throughName = /\s(?:via|by way of|on behalf of|through)\s+\S|\b(?:mailing list|list)\)/i;

const listLocalPart = /(?:^|[-._])(?:l|list|lists|group|groups|members|all|everyone|forum|discuss|discussion|announce)$/i;

interface OthersNamed {
  readonly originals: readonly string[];
  readonly answered: readonly string[];
  readonly resent: readonly string[];
}

/** Who is named beside an address and is another one, as what. Who reaches the same mailbox is no other. */
const othersNamed = (address: string, headers: MailHeaders | null): OthersNamed => {
  const named = headers === null ? [] : namedInHeader(headers);
  const of = (wanted: string): readonly string[] =>
    named.flatMap(({ role, named: other }) => {
      const read = normaliseAddress(other.address);
      return role === wanted && read.ok && read.value !== address && !isAlias(read.value, address) ? [read.value] : [];
    });
  return { originals: of("original"), answered: of("reply-to"), resent: of("resent") };
};

/** Whether an address is a list's own, as the header says in any of the ways in which lists do. */
const isListsAddress = (address: string, headers: MailHeaders): boolean =>
  namedInHeader(headers).some(({ role, named }) => role === "list" && named.address.toLowerCase() === address) || isListById(address, headers);

/**
 * Whether an address is a list's by what the list says of itself: its id is the address with a dot for the `@` (RFC 2919),
 * or one leaves it, or asks it for help, by the address with an ending (RFC 2369). A list of another name is no list's
 * address: its members write from theirs.
 */
const isListById = (address: string, headers: MailHeaders): boolean => {
  const { local, domain } = partsOf(address);
  if (idsOf(headers).some((id) => id === `${local}.${domain}` || id === address)) return true;
  return servedBy(headers).some(({ local: ending, domain: host }) => host === domain && listEndings.some((each) => ending === `${local}${each}`));
};

const textOf = ({ texts }: MailHeaders, names: readonly string[]): string =>
  names
    .flatMap((name) => texts.get(name) ?? [])
    .join(" ")
    .toLowerCase();

const idsOf = (headers: MailHeaders): readonly string[] => textOf(headers, ["list-id", "x-list-id"]).match(/[^\s<>"(),;]+/g) ?? [];

/** The addresses by which a list is left, asked for help and owned. */
const servedBy = (headers: MailHeaders): readonly { readonly local: string; readonly domain: string }[] =>
  (textOf(headers, ["list-unsubscribe", "list-help", "list-owner", "list-subscribe", "list-archive", "mailing-list", "errors-to"]).match(/[^\s<>:;,?=]+@[^\s<>:;,?]+/g) ?? []).map(
    partsOf,
  );

const listEndings = ["leave", "unsubscribe", "request", "owner", "help", "subscribe", "join", "signoff", "bounces", "return", "errors"].flatMap((ending) => [
  `-${ending}`,
  `+${ending}`,
]);

/** Marks that a message came through a list, whichever. That one can be left is said of newsletters as well. */
const listMarks = [
  "list-id",
  "x-list-id",
  "list-post",
  "mailing-list",
  "x-mailing-list",
  "x-beenthere",
  "x-loop",
  "x-google-group-id",
  "x-listname",
  "x-mailman-version",
  "x-ml-name",
];

/**
 * Whether a list sent a message from a domain that is, as far as it says, its own. Where it is marked as a list's or as sent
 * to many and names no address of the list, nothing says that its sender's domain is another.
 */
const isOfListsDomain = (domain: string, headers: MailHeaders): boolean => {
  const isList = listMarks.some((name) => headers.texts.has(name)) || /^\s*(?:list|bulk)\b/.test(textOf(headers, ["precedence"]));
  if (!isList) return false;
  const posted = namedInHeader(headers).flatMap(({ role, named }) => (role === "list" ? [partsOf(named.address.toLowerCase())] : []));
  const hosts = [...idsOf(headers).filter((id) => id.includes(".")), ...[...posted, ...servedBy(headers)].map((each) => each.domain)];
  return hosts.length === 0 || hosts.some((host) => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host.replace(/^[^.]+\.(?=.*\.)/, "")}`));
};

/** Whether an address is a form's or a system's own, whatever the header says. */
export const isFormsOwn = (address: string): boolean => isMachineLocalPart(partsOf(address).local);

const partsOf = (address: string): { readonly local: string; readonly domain: string } => {
  const at = address.lastIndexOf("@");
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
};
