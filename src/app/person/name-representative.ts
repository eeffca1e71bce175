import { normaliseAddress } from "../../domain/subjects/person/address.ts";
import { pointKeyOf } from "../../domain/subjects/person/contact-point.ts";
import type { Representative } from "../../domain/subjects/person/representatives.ts";
import { err, type Result } from "../../domain/base/result.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { Account } from "../ports.ts";
import { recordAbout, type RecordDeps, type RecordError } from "./record-about.ts";

export interface RepresentativeForm {
  readonly name: string;
  readonly capacity: Representative["capacity"];
  /** Empty when it is not known. */
  readonly address: string;
  readonly note: string;
}

export type RepresentativeError = RecordError | { readonly type: "address-unusable" };

/** Records somebody who writes for a person. No restriction of the person reaches them. */
export const nameRepresentative = async (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  personKey: string,
  form: RepresentativeForm,
): Promise<Result<string, RepresentativeError>> => {
  if (form.address.trim() === "") return recordAbout(deps, settings, account, personKey, "representative.recorded", { ...form, address: "" });
  const address = normaliseAddress(form.address);
  if (!address.ok) return err({ type: "address-unusable" });
  const addressKey = await pointKeyOf(deps, settings.salt, { type: "email", value: address.value });
  return recordAbout(deps, settings, account, personKey, "representative.recorded", { ...form, address: address.value }, { addressKey });
};

export const endRepresentative = (
  deps: RecordDeps,
  settings: Settings,
  account: Account,
  { key, personKey, addressKey }: Representative,
  reason: string,
): Promise<Result<string, RecordError>> => recordAbout(deps, settings, account, personKey, "representative.ended", { of: key, reason }, { addressKey, step: 1 });
