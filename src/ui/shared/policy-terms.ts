import type { Policy } from "../../domain/policy/types.ts";

/** Who decides, in the policy's own word. */
export const deciderOf = ({ authority }: Policy): string => authority.decides ?? "head of function";

/** One of those who decide: "a head of function". */
export const anyDecider = (policy: Policy): string => withArticle(deciderOf(policy));

/** One of what the policy calls a restriction: "a contact strategy". */
export const anyRestriction = ({ terms }: Policy): string => withArticle(terms.restriction);

// By the letter, not by the sound: a policy's word is somebody's post or a plain noun, and a wrong article is a blemish only.
const withArticle = (noun: string): string => `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;

/** A phrase as a sentence begins with it. */
export const atStart = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
