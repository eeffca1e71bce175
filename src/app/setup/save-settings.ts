import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ServiceError } from "../ports.ts";
import { settingsFields, settingsKey, settingsList } from "./plan.ts";
import type { SiteAdmin } from "./site-admin.ts";

export interface SettingsChangedMeanwhile {
  readonly type: "settings-changed-meanwhile";
}

/**
 * Replaces the body's settings, which only an owner may do. Settings are the one row that is edited: the list keeps
 * its versions. Refused when someone changed them since `before` was read, so that nothing is lost unseen.
 */
export const saveSettings = async (
  { siteAdmin }: { readonly siteAdmin: SiteAdmin },
  { before, settings }: { readonly before: Settings; readonly settings: Settings },
): Promise<Result<null, ServiceError | SettingsChangedMeanwhile>> => {
  const row = await siteAdmin.findRow(settingsList, "SettingKey", settingsKey);
  if (!row.ok) return row;
  if (!row.value || row.value.fields["Payload"] !== settingsFields(before)["Payload"]) return err({ type: "settings-changed-meanwhile" });
  const changed = await siteAdmin.changeRow(settingsList, row.value, settingsFields(settings));
  if (changed.ok) return ok(null);
  return isOutrun(changed.error) ? err({ type: "settings-changed-meanwhile" }) : changed;
};

const isOutrun = (error: ServiceError): boolean => error.type === "refused" && (error.status === 412 || error.status === 409);
