import type { HashDep } from "../base/hash.ts";
import { count, dateText, filledText, type Infer, instantText, listOf, mapOf, nullable, objectOf } from "../base/shape.ts";
import { instantOf, millisecondsOf, type Day, type Instant } from "../base/time.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import type { Settings } from "../policy/settings.ts";
import { policies } from "../policy/shipped.ts";
import { policyVersionOf } from "../policy/types.ts";

/** What may come later and never before: `from` is when it begins. */
const begun = objectOf({ says: filledText(64), from: instantText });

/**
 * What is kept of Settings outside the site, and no word of them. `parts`: a hash of each that an owner may set as they
 * like. Offices, answers and formats say what was so at a time, so each of theirs is kept by itself: no change reaches back.
 * `policies`: those that the body added itself, which nobody may change.
 */
export const settingsPrint = objectOf({
  parts: mapOf(filledText(64)),
  offices: listOf(objectOf({ says: filledText(64), from: dateText, until: nullable(dateText) }), 200),
  answers: listOf(begun, 500),
  formats: listOf(objectOf({ format: count, from: instantText }), 20),
  policies: mapOf(filledText(64)),
});

export type SettingsPrint = Infer<typeof settingsPrint>;

const sayingWhen = ["offices", "answers", "formats", "packs"] as const;
type SaysWhen = (typeof sayingWhen)[number];

/**
 * What became of Settings since a digest was kept. `changed`: a part says something else, which is an owner's to do.
 * `reached-back`: what was so before the digest is said to have been otherwise, which makes rows count that did not, or
 * takes away those that did. `policy-gone` and `policy-changed`: of a policy that the body added.
 */
export interface SettingsDifference {
  /** A part of Settings by its name in the row; `packs` are the policies. */
  readonly part: string;
  readonly what: "changed" | "reached-back" | "policy-gone" | "policy-changed";
}

export const printOfSettings = async ({ sha256 }: HashDep, settings: Settings): Promise<SettingsPrint> => {
  const hash = (value: unknown): Promise<string> => sha256(canonicalJson(value));
  const free = Object.entries(settings).filter(([part, value]) => !isSayingWhen(part) && value !== undefined);
  const shipped = new Set(policies.map(policyVersionOf));
  const added = settings.packs.filter((pack) => !shipped.has(policyVersionOf(pack)));
  return {
    parts: Object.fromEntries(await Promise.all(free.map(async ([part, value]) => [part, await hash(value)] as const))),
    offices: await Promise.all(settings.offices.map(async ({ role, oid, from, until }) => ({ says: await hash([role, oid]), from, until }))),
    answers: await Promise.all(settings.answers.map(async ({ policy, field, value, from }) => ({ says: await hash([policy, field, value]), from }))),
    formats: settings.formats ?? [],
    policies: Object.fromEntries(await Promise.all(added.map(async (pack) => [policyVersionOf(pack), await hash(pack)] as const))),
  };
};

const isSayingWhen = (part: string): part is SaysWhen => sayingWhen.some((each) => each === part);

/** What an owner was just saving while the digest was taken is dated a little before it, and was set rightly. */
const onTheWayMs = 5 * 60_000;

/** What became of Settings since a print of them was kept at a moment. */
export const compareSettings = (kept: SettingsPrint, takenAt: Instant, now: SettingsPrint): readonly SettingsDifference[] => {
  const parts = [...new Set([...Object.keys(kept.parts), ...Object.keys(now.parts)])].filter((part) => partOf(kept, part) !== partOf(now, part));
  const then = instantOf(millisecondsOf(takenAt) - onTheWayMs);
  const day = takenAt.slice(0, 10);
  const keptPolicies = Object.entries(kept.policies);
  return [
    ...parts.map((part) => ({ part, what: "changed" as const })),
    ...compareWhen("offices", kept.offices, now.offices, day),
    ...compareWhen("answers", kept.answers, now.answers, then),
    ...compareWhen("formats", kept.formats, now.formats, then),
    ...(keptPolicies.some(([version]) => !Object.hasOwn(now.policies, version)) ? [{ part: "packs", what: "policy-gone" } as const] : []),
    ...(keptPolicies.some(([version, says]) => Object.hasOwn(now.policies, version) && now.policies[version] !== says) ? [{ part: "packs", what: "policy-changed" } as const] : []),
    ...(Object.keys(now.policies).some((version) => !Object.hasOwn(kept.policies, version)) ? [{ part: "packs", what: "changed" } as const] : []),
  ];
};

const partOf = ({ parts }: SettingsPrint, part: string): string | null => (Object.hasOwn(parts, part) ? (parts[part] ?? null) : null);

interface Lasting {
  readonly from: Day | Instant;
  readonly until?: Day | null;
}

/** What was so until then must be said as it was; from then on it may be otherwise. */
const compareWhen = <E extends Lasting>(part: SaysWhen, kept: readonly E[], now: readonly E[], then: string): readonly SettingsDifference[] => {
  if (canonicalJson(kept) === canonicalJson(now)) return [];
  const before = (all: readonly E[]): string =>
    canonicalJson(
      all
        .filter(({ from }) => from < then)
        .map(({ until, ...said }) => canonicalJson([said, until === undefined ? null : endBefore(until, then)]))
        .toSorted(),
    );
  return [{ part, what: before(kept) === before(now) ? "changed" : "reached-back" }];
};

/** The last day where it is over by then; how much longer it goes on may be changed. */
const endBefore = (until: Day | null, then: string): Day | null => (until !== null && until < then ? until : null);

/** Whether no owner may do it: what was so is told otherwise, or a policy that stood is another or none. */
export const isAgainstTheRules = ({ what }: SettingsDifference): boolean => what !== "changed";
