import type { Settings } from "../settings.ts";
import type { Instant } from "../time.ts";
import { withAnswers } from "./answers.ts";
import { cleveland003 } from "./packs/cleveland-003.ts";
import { iopc000 } from "./packs/iopc-000.ts";
import { iopc001 } from "./packs/iopc-001.ts";
import { ipcc004 } from "./packs/ipcc-004.ts";
import { warwickshire002 } from "./packs/warwickshire-002.ts";
import { policyVersionOf, type Policy } from "./types.ts";

/** The policies that come with Evenhand. */
export const policies: readonly Policy[] = [iopc000, iopc001, warwickshire002, cleveland003, ipcc004];

/** A policy as its pack has it, with nothing but what the policy itself says. */
export const findPack = ({ packs }: Pick<Settings, "packs">, version: string): Policy | undefined =>
  [...policies, ...packs].find((pack) => policyVersionOf(pack) === version);

/**
 * A policy as it stood at a moment: the pack of this version, with the answers that had been given by then to what
 * it does not say. A record is judged by the policy at the time of the record, so that no later answer rewrites it.
 */
export const policyAt = (settings: Settings, version: string, at: Instant): Policy | undefined => {
  const given = settings.answers.filter(({ policy, from }) => policy === version && from <= at);
  const known = policiesBySettings.get(settings) ?? new Map<string, Policy | undefined>();
  policiesBySettings.set(settings, known);
  const key = `${version} ${given.length}`;
  if (!known.has(key)) {
    const pack = findPack(settings, version);
    known.set(key, pack && withAnswers(pack, given));
  }
  return known.get(key);
};

// The folds ask for every event; settings never change in place. A later moment only ever adds answers, so their number tells them apart.
const policiesBySettings = new WeakMap<Settings, Map<string, Policy | undefined>>();

/** The policy that the body works under. */
export const currentPolicy = (settings: Settings, now: Instant): Policy | undefined => policyAt(settings, settings.policy, now);
