import type { Guidance, Policy } from "../../../domain/policy/types.ts";
import { sayDay } from "../../words/dates.ts";
import { formWords } from "../../words/form-words.ts";
import type { Fact } from "./facts.tsx";
import { words } from "./words.ts";

/** What a policy says of itself and of what goes with it. `others` are the other policies that are here. */
export const policyFacts = (pack: Policy, others: readonly Policy[]): readonly Fact[] => [
  { label: words.policy.body, value: `${pack.body}. ${words.policy.version(pack.version)}` },
  { label: words.policy.effective, value: sayEffective(pack) },
  { label: words.policy.terms, value: [pack.terms.person, pack.terms.staff, pack.terms.problem, pack.terms.restriction].join("; ") },
  { label: words.policy.marking, value: pack.marking ?? words.policy.notSaid },
  {
    label: words.policy.family,
    value:
      others
        .filter(({ family }) => family === pack.family)
        .map(({ body, title }) => `${body}: ${title}`)
        .join("; ") || words.none,
  },
  { label: words.policy.revisions, value: pack.revisions.map(({ on, what }) => `${on}: ${what}`).join("; ") || words.policy.notSaid },
  {
    label: words.policy.informationRights,
    value: pack.informationRights ? `${pack.informationRights.says} ${formWords.clause(pack.informationRights.clause)}` : words.policy.notSaid,
  },
  { label: words.policy.support, value: sayGuidance(pack.support) },
  { label: words.policy.links, value: sayGuidance(pack.links) },
];

const sayGuidance = (guidance: readonly Guidance[]): string => guidance.map(({ label, clause }) => `${label} (${clause})`).join("; ") || words.policy.notSaid;

const sayEffective = ({ effectiveFrom, effectiveTo }: Policy): string => {
  const parts = [effectiveFrom === null ? "" : words.policy.effectiveFrom(sayDay(effectiveFrom)), effectiveTo === null ? "" : words.policy.effectiveTo(sayDay(effectiveTo))];
  return parts.filter((part) => part !== "").join(" ") || words.policy.notSaid;
};
