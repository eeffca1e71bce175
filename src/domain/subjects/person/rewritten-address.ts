/**
 * Lists and forwarders put an address of their own in the place of an author's, and write the author's into it. It is never
 * taken for the author's: it is looked up beside the one that stands there.
 */

/** The addresses that are written into an address by which a list or a forwarder replaced them; empty when there are none. */
export const writtenInto = (address: string): readonly string[] => {
  const at = address.lastIndexOf("@");
  const [local, host] = [address.slice(0, at), address.slice(at + 1)];
  const found = forms.flatMap((form) => form(local, host)).filter((each) => each !== address);
  return [...new Set([...found, ...found.flatMap(nestedIn)])];
};

/** A list may have replaced what a forwarder had replaced. */
const nestedIn = (address: string): readonly string[] => (address.length > mostNested ? [] : writtenInto(address));

const mostNested = 300;

const domain = "((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]*)";

type Form = (local: string, host: string) => readonly string[];

const inForm =
  (pattern: string, addressOf: (found: readonly string[], host: string) => string): Form =>
  (local, host) => {
    const [, ...found] = new RegExp(pattern, "iu").exec(local) ?? [];
    return found.length === 0 ? [] : [addressOf(found, host)];
  };

const localThenDomain = ([local = "", host = ""]: readonly string[]): string => `${local}@${host}`;
const domainThenLocal = ([host = "", local = ""]: readonly string[]): string => `${local}@${host}`;
const ofSameHost = ([local = ""]: readonly string[], host: string): string => `${local}@${host}`;

const forms: readonly Form[] = [
  // The Sender Rewriting Scheme, once and again by a second forwarder.
  inForm(`^srs0[=+-][^=]+=[^=]+=${domain}=(.+)$`, domainThenLocal),
  inForm(`^srs1[=+-][^=]+=[^=]+=[=+-][^=]+=[^=]+=${domain}=(.+)$`, domainThenLocal),
  // BATV and the services that write it otherwise: the mailbox with a mark before it.
  inForm("^(?:ms)?prvs\\d?=[\\da-z]+=(.+)$", ofSameHost),
  inForm("^btv1==[\\da-z]+==(.+)$", ofSameHost),
  inForm("^(.+)\\+caf_=.+$", ofSameHost),
  // Mailman, groups.io, the IETF: the at sign written as another one, with what the list puts before it or behind it.
  inForm(`^([^=]+)=40${domain}$`, localThenDomain),
  inForm(`^([^=%]+)[=%]${domain}$`, localThenDomain),
  inForm(`^.*\\+([^+=]+)=${domain}$`, localThenDomain),
  inForm(`^[^=]*?(?:bounces?|return|errors|owner|msprvs1=[^=]*)[-+=](?:[\\da-z]+[-+=])*?([^-+=]+)=${domain}$`, localThenDomain),
  inForm(`^(.+?)[._+-]?(?:_at_|-at-|\\.at\\.|\\+at\\+)${domain}(?:[_+].*)?$`, localThenDomain),
  // How Microsoft 365 names guests.
  inForm(`^(.+)_${domain}#ext#$`, localThenDomain),
  inForm(`^${domain}!(?:.*!)?(.+)$`, domainThenLocal),
];

/**
 * Whether an address is one by which a list or a forwarder replaced its author's, or from which a list's own machine writes:
 * nobody's own, whether the author's is written into it or not.
 */
export const isRewritten = (address: string): boolean => writtenInto(address).length > 0 || ofListMachine.test(address.slice(0, address.lastIndexOf("@")));

const ofListMachine =
  /^(?:srs[01][=+-].*|(?:ms)?prvs\d?=.*|owner-.+|.+[-+](?:dmarc-request|bounces?|bounce-?\d.*|request|owner|errors|return|return-\d.*|subscribe|unsubscribe|leave|join|signoff|confirm|noarchive|admin-bounces)|.+-bounces?\+.*|bounces?[-+].+|return[-+].+)$/i;
