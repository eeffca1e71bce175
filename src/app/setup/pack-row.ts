import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { policyVersionOf, type Policy } from "../../domain/policy/types.ts";
import type { RowFields } from "./site-admin.ts";

/** What the keys of policies begin with in the Settings list. They sort before the settings row, and next to it. */
export const packKeyPrefix = "pack:";

export const packKeyOf = (policyVersion: string): string => `${packKeyPrefix}${policyVersion}`;

/** The row of a policy that the body added. */
export const packFields = (pack: Policy): RowFields => ({
  SettingKey: packKeyOf(policyVersionOf(pack)),
  Title: "pack",
  Payload: canonicalJson(pack),
});
