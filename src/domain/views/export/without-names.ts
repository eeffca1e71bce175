/**
 * A text without the names and email addresses of other people: what a person would read who asks for what is kept about
 * them. Only names that are known are found, so somebody still reads it before it is given away.
 */
export const withoutNames = (text: string, { names, ownAddresses }: { readonly names: readonly string[]; readonly ownAddresses: readonly string[] }): string => {
  const known = names.map((name) => name.trim()).filter((name) => name.length > 2);
  // The longest first, so that a full name does not leave its second half behind.
  const withoutPeople = known
    .toSorted((left, right) => right.length - left.length)
    .reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "giu"), nameRemoved), text);
  const own = new Set(ownAddresses.map((address) => address.toLowerCase()));
  return withoutPeople.replace(/[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[^\s<>()[\],;:".]+/gu, (address) => (own.has(address.toLowerCase()) ? address : addressRemoved));
};

const nameRemoved = "[name removed]";
const addressRemoved = "[address removed]";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
