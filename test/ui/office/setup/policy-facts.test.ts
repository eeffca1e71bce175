import { expect, test } from "vitest";
import { policies } from "../../../../src/domain/policy/shipped.ts";
import { policyFacts } from "../../../../src/ui/office/setup/policy-facts.ts";
import { words } from "../../../../src/ui/office/setup/words.ts";

const fact = (id: string, label: string): unknown => {
  const pack = policies.find((each) => each.id === id);
  return (
    pack &&
    policyFacts(
      pack,
      policies.filter((each) => each !== pack),
    ).find((each) => each.label === label)?.value
  );
};

test("what goes with a policy stands with its clause, and what it does not say is said to be so", () => {
  expect(fact("warwickshire-opcc-002", words.policy.links)).toContain("Health and Safety Policy (section 8)");
  expect(fact("warwickshire-opcc-002", words.policy.support)).toContain("(Appendix A)");
  expect(fact("iopc-000", words.policy.informationRights)).toBe(words.policy.notSaid);
});

test("a policy for information requests is said with its clause (001 section 9, 002 section 9)", () => {
  expect(fact("iopc-001", words.policy.informationRights)).toContain("Policy, section 9");
  expect(fact("warwickshire-opcc-002", words.policy.informationRights)).toContain("Policy, section 9");
});

test("policies that grew from one text name each other (001 and 004)", () => {
  expect(fact("iopc-001", words.policy.family)).toContain("Independent Police Complaints Commission");
  expect(fact("cleveland-opcc-003", words.policy.family)).not.toContain("Independent");
});
