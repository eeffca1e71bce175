import type { BodyOf } from "../../events/kinds.ts";
import type { Policy } from "../../policy/types.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day } from "../../base/time.ts";

/** Something shared with a partner as it stands on the form. `consent` and the day are null until they are given. */
export interface SharingForm extends Omit<BodyOf<"sharing.recorded">, "adviser" | "consent" | "sharedOn"> {
  readonly sharedOn: Day | null;
  readonly adviser: string;
  readonly consent: BodyOf<"sharing.recorded">["consent"] | null;
}

/** Why it cannot be recorded. `field` is where on the form it is mended; `clause` is the policy's reason, or empty. */
export interface SharingProblem {
  readonly type: "missing" | "not-shared-yet" | "consent-unanswered" | "consent-without-reason" | "adviser-missing";
  readonly field: keyof SharingForm;
  readonly clause: string;
}

/** Everything that stands against sharing; empty when it may be recorded (002 section 7.1, 003 9.15). */
export const checkSharing = (policy: Policy | null, form: SharingForm, today: Day): readonly SharingProblem[] => {
  const clause = policy?.sharing?.clause ?? "";
  const missing = (["partner", "what", "reason", "sharedOn"] as const)
    .filter((field) => (form[field] ?? "").trim() === "")
    .map((field): SharingProblem => ({ type: "missing", field, clause }));
  return [
    ...missing,
    ...(form.sharedOn !== null && form.sharedOn > today ? [{ type: "not-shared-yet", field: "sharedOn", clause: "" } as const] : []),
    ...(form.consent === null ? [{ type: "consent-unanswered", field: "consent", clause } as const] : []),
    ...(form.consent !== null && form.consent !== "given" && form.consentReason.trim() === "" ? [{ type: "consent-without-reason", field: "consentReason", clause } as const] : []),
    ...(asksAdviser(policy, form) && form.adviser.trim() === "" ? [{ type: "adviser-missing", field: "adviser", clause } as const] : []),
  ];
};

/**
 * Whether somebody's advice comes first. Where the policy says nothing it does; 002 asks only when the person has not
 * agreed; and an emergency never waits for it: the adviser is told afterwards.
 */
export const asksAdviser = (policy: Policy | null, { consent, emergency }: Pick<SharingForm, "consent" | "emergency">): boolean =>
  !emergency && !(policy?.sharing?.adviserOnlyWithoutConsent === true && consent === "given");

/** Whose advice it is: as the body has set up, else as the policy names them. */
export const sharingAdviser = (settings: Settings, policy: Policy | null): string => settings.advisers.sharing || (policy?.sharing?.adviser ?? "");
