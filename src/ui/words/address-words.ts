import type { UnusableAddressError } from "../../domain/subjects/person/address.ts";
import type { AddressCaution } from "../../domain/subjects/person/look-alike.ts";
import { inLanguages } from "./in-languages.ts";

/** The words for email addresses, wherever one is shown or typed. */
export const addressWords = inLanguages({
  en: {
    none: "No sender address",
    basis: "How do you know that it is theirs?",
    basisMissing: "Say how you know. Whoever decides later relies on it.",
    link: "Link as confirmed",
    unusable: {
      empty: "There is no address.",
      "no-at-sign": "It has no @ sign, such as name@example.org has. A group or an internal name may have none.",
      "no-domain": "What follows the @ sign is no domain that mail could reach.",
      "too-long": "It is longer than any address may be.",
      "not-one-address": "There is more in it than one address, or less than one can tell apart.",
      "has-spaces": "It has spaces in it, as a list of several people may have.",
    } satisfies Record<UnusableAddressError["reason"], string>,
    cautions: {
      "mixed-scripts": "Letters of different alphabets are mixed in it. It may look like an address that you know, and is not that address.",
      "disguised-characters": "It is written with special characters in place of plain letters. It may look like an address that you know, and is not that address.",
      "hidden-characters": "It holds characters that do not show.",
      "odd-signs": "It holds signs that are neither letters nor digits. One of them may pass for a dot or a hyphen.",
      "named-otherwise": "Its user goes by the name of another address, which is not the one that this email is from.",
    } satisfies Record<AddressCaution, string>,
  },
});
