import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Day } from "../../domain/base/time.ts";

export type Office = Settings["offices"][number];

/**
 * Why an office cannot be given or ended like this. What somebody did counts by the office that they held then, so no
 * change reaches back: it would make decisions that stand void, or rows count that had no effect.
 */
export interface OfficeProblem {
  readonly type: "person-missing" | "begins-in-the-past" | "ends-before-it-begins" | "ends-in-the-past" | "held-already" | "no-such-office";
}

/** The settings with one more office, from today at the earliest. */
export const giveOffice = (settings: Settings, office: Office, today: Day): Result<Settings, OfficeProblem> => {
  if (office.oid.trim() === "" || office.name.trim() === "") return err({ type: "person-missing" });
  if (office.from < today) return err({ type: "begins-in-the-past" });
  if (office.until !== null && office.until < office.from) return err({ type: "ends-before-it-begins" });
  const holds = settings.offices.some(({ role, oid, until }) => role === office.role && oid === office.oid && (until === null || until >= office.from));
  return holds ? err({ type: "held-already" }) : ok({ ...settings, offices: [...settings.offices, office] });
};

/** The settings in which somebody holds an office up to and including a day, today at the earliest. */
export const endOffice = (settings: Settings, office: Office, { until, today }: { readonly until: Day; readonly today: Day }): Result<Settings, OfficeProblem> => {
  if (!settings.offices.includes(office)) return err({ type: "no-such-office" });
  if (until < today) return err({ type: "ends-in-the-past" });
  if (until < office.from) return err({ type: "ends-before-it-begins" });
  return ok({ ...settings, offices: settings.offices.map((each) => (each === office ? { ...each, until } : each)) });
};
