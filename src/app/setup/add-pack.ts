import { checkPack } from "../../domain/policy/check-pack.ts";
import type { PackProblem } from "../../domain/policy/pack-problem.ts";
import { findPack } from "../../domain/policy/policy-at.ts";
import { policyVersionOf, type Policy } from "../../domain/policy/types.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { packFields, packKeyOf } from "./pack-row.ts";
import { settingsList } from "./plan.ts";
import type { SiteAdmin } from "./site-admin.ts";

export type AddPackError =
  | ServiceError
  | { readonly type: "pack-does-not-fit"; readonly problems: readonly PackProblem[] }
  /** Records may stand under this version already. A changed policy takes a new one. */
  | { readonly type: "version-exists"; readonly version: string };

/** Adds a policy of the body's own, from the parsed JSON of its file; only an owner may. A policy that is there is never replaced. */
export const addPack = async (
  { siteAdmin }: { readonly siteAdmin: SiteAdmin },
  { settings, json }: { readonly settings: Settings; readonly json: unknown },
): Promise<Result<Policy, AddPackError>> => {
  const checked = checkPack(json);
  if (!checked.ok) return err({ type: "pack-does-not-fit", problems: checked.error });
  const pack = checked.value;
  const version = policyVersionOf(pack);
  if (findPack(settings, version)) return err({ type: "version-exists", version });

  const added = await siteAdmin.addRow(settingsList, packFields(pack));
  if (added.ok) return ok(pack);
  if (added.error.type !== "refused" && added.error.type !== "answer-lost") return added;
  // The key is unique: either another owner was faster, or this very row was added and the answer was lost.
  const row = await siteAdmin.findRow(settingsList, "SettingKey", packKeyOf(version));
  if (!row.ok || !row.value) return added;
  return row.value.fields["Payload"] === packFields(pack)["Payload"] ? ok(pack) : err({ type: "version-exists", version });
};
