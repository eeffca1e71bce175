import type { Infer } from "../base/shape.ts";
import type { packShape } from "./pack-shape.ts";

/** A policy, as `packShape` says it. The types below name its parts. */
export type Policy = Infer<typeof packShape>;

export type Category = Policy["categories"][number];

export type Behaviour = Category["behaviours"][number];

export type BehaviourFlag = Behaviour["flags"][number];

export type EffectLimb = Policy["effectTest"]["limbs"][number];

export type HandlingCheck = NonNullable<Policy["handlingCheck"]>;

export type WarningException = Policy["warning"]["exceptions"][number];

export type ImmediateAction = Policy["immediateActions"][number];

export type Criterion = NonNullable<Policy["criteria"]>[number];

export type Measure = Policy["measures"][number];

export type MeasureParameter = Measure["parameters"][number];

export type NoticeElement = Policy["restrictionNotice"]["contents"][number];

export type Breach = NonNullable<Policy["breach"]>;

export type Dispute = NonNullable<Policy["dispute"]>;

export type Guidance = Policy["hints"][number];

/** `iopc-001@1.0`: what each record is pinned to. */
export const policyVersionOf = (policy: Pick<Policy, "id" | "version">): string => `${policy.id}@${policy.version}`;
