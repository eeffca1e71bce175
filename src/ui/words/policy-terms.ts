import type { Policy } from "../../domain/policy/types.ts";
import { counted } from "./numbers.ts";

// Where nobody here has the policy, things are called as the product calls them.
type KnownPolicy = Policy | null | undefined;

/** Who decides, in the policy's own word. */
export const deciderOf = (policy: KnownPolicy): string => policy?.authority.decides ?? "head of function";

/** One of those who decide: "a head of function". */
export const anyDecider = (policy: KnownPolicy): string => withArticle(deciderOf(policy));

/** One of what the policy calls a restriction: "a contact strategy". */
export const anyRestriction = (policy: KnownPolicy): string => withArticle(policy?.terms.restriction ?? "restriction");

// By the letter, not by the sound: a policy's word is somebody's post or a plain noun, and a wrong article is a blemish only.
const withArticle = (noun: string): string => `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;

/** So many of those whom the policy is for: "1 customer", "12 service users". */
export const countedPersons = (policy: KnownPolicy, count: number): string => counted(count, policy?.terms.person ?? "person", policy?.terms.persons ?? "people");
