import { iopc001 } from "./packs/iopc-001.ts";
import { policyVersionOf, type Policy } from "./types.ts";

export const policies: readonly Policy[] = [iopc001];

/** The policy that a record was made under, by `id@version`. */
export const findPolicy = (version: string): Policy | undefined => policies.find((policy) => policyVersionOf(policy) === version);
