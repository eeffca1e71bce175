import type { Settings } from "./settings.ts";
import type { Instant } from "../base/time.ts";
import { policyAt } from "./policy-at.ts";
import { type Act, type SetUpQuestion, unansweredFor } from "./questions.ts";

/**
 * The set-up questions whose answers an act waits for under a policy; empty when nothing is in the way.
 * `undefined` when the policy is not known here, and then nothing can be done under it at all.
 */
export const blockedBy = (settings: Settings, policyVersion: string, act: Act, now: Instant): readonly SetUpQuestion[] | undefined => {
  const policy = policyAt(settings, policyVersion, now);
  return policy && unansweredFor(policy, act);
};
