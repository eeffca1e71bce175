import type { CompareKeys, Key } from "../store/ordered-index.ts";
import { compareKeys } from "../store/ordered-index.ts";
import type { Quirks } from "./quirks.ts";

/** The order in which text is compared: linguistic, as a site's collation is, unless a quirk has it by code unit. */
export const collationOf = ({ collation }: Quirks): CompareKeys => (collation === "ordinal" ? compareKeys : compareLinguistically);

const collator = new Intl.Collator("en", { sensitivity: "variant" });

/**
 * A Windows collation sorts signs (`~` and `|` among them) before digits, digits before letters, an accented letter
 * beside the one without, and looks at hyphens and apostrophes last of all ("word sort"). Keys are in lower case here.
 */
const compareLinguistically: CompareKeys = (left, right) => {
  if (left === right) return 0;
  if (typeof left === "number" || typeof right === "number") return compareKeys(left, right);
  return collator.compare(wordOf(left), wordOf(right)) || collator.compare(left, right) || compareKeys(left, right);
};

const wordOf = (key: Key & string): string => (lightSigns.test(key) ? key.replaceAll(everyLightSign, "") : key);

const lightSigns = /['’-]/;
const everyLightSign = /['’-]/g;
