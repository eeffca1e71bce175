import type { Settings } from "./settings.ts";
import type { Instant } from "../base/time.ts";
import { type PolicyAnswer, withAnswers } from "./answers.ts";
import { policyVersionOf, type Policy } from "./types.ts";

/** A policy as its pack has it, with nothing but what the policy itself says. */
export const findPack = ({ packs }: Pick<Settings, "packs">, version: string): Policy | undefined => packs.find((pack) => policyVersionOf(pack) === version);

/**
 * A policy as it stood at a moment: the pack of this version, with the answers that had been given by then to what
 * it does not say. A record is judged by the policy at the time of the record, so that no later answer rewrites it.
 */
export const policyAt = (settings: Settings, version: string, at: Instant): Policy | undefined => {
  const { answers, pack, withFirst } = historyOf(settings, version);
  let given = answers.length;
  while (given > 0 && (answers[given - 1]?.from ?? "") > at) given -= 1;
  if (!withFirst.has(given)) withFirst.set(given, pack && withAnswers(pack, answers.slice(0, given)));
  return withFirst.get(given);
};

/** A pack, the answers to what it does not say in the order in which they were given, and the policy with the first so many of them. */
interface PolicyHistory {
  readonly pack: Policy | undefined;
  readonly answers: Settings["answers"];
  readonly withFirst: Map<number, Policy | undefined>;
}

const historyOf = (settings: Settings, version: string): PolicyHistory => {
  const histories = historiesBySettings.get(settings) ?? new Map<string, PolicyHistory>();
  historiesBySettings.set(settings, histories);
  const known = histories.get(version);
  if (known) return known;
  const answers = settings.answers.filter(({ policy }) => policy === version).toSorted(byMoment);
  const history = { pack: findPack(settings, version), answers, withFirst: new Map() };
  histories.set(version, history);
  return history;
};

// Answers of one moment keep their order in the settings, where the later one corrects the earlier.
const byMoment = (left: PolicyAnswer, right: PolicyAnswer): number => Number(left.from > right.from) - Number(left.from < right.from);

// The folds ask for every event, and settings never change in place.
const historiesBySettings = new WeakMap<Settings, Map<string, PolicyHistory>>();

/** The policy that the body works under. */
export const currentPolicy = (settings: Settings, now: Instant): Policy | undefined => policyAt(settings, settings.policy, now);
