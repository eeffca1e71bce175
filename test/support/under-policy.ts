import type { LedgerEvent } from "../../src/domain/events/event.ts";
import { requiredContents } from "../../src/domain/decide/required-contents.ts";
import { policies } from "../../src/domain/policy/shipped.ts";
import { policyVersionOf } from "../../src/domain/policy/types.ts";

/** The same events as if they had happened under another policy, whose notices ask for other things. */
export const underPolicy = (events: readonly LedgerEvent[], policyVersion: string): readonly LedgerEvent[] => {
  const policy = policies.find((each) => policyVersionOf(each) === policyVersion);
  const contents = policy ? requiredContents(policy, "restriction").map(({ id }) => id) : [];
  return events.map((each) => (each.kind === "restriction.noticed" ? { ...each, policyVersion, body: { ...each.body, contents } } : { ...each, policyVersion }));
};
