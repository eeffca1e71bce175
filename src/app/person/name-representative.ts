import { normaliseAddress } from "../../domain/subjects/person/read-address.ts";
import { pointKeyOf } from "../../domain/subjects/person/contact-point.ts";
import type { Representative } from "../../domain/subjects/person/representatives.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { recordAbout, type RecordError } from "./record-about.ts";
import type { RecordingWork } from "../work.ts";

export interface RepresentativeForm {
  readonly name: string;
  readonly capacity: Representative["capacity"];
  /** Empty when it is not known. */
  readonly address: string;
  readonly note: string;
}

export type RepresentativeError = RecordError | { readonly type: "address-unusable" };

/** Records somebody who writes for a person; what is not a handler's word is a proposal. No restriction of the person reaches them. */
export const nameRepresentative = async (work: RecordingWork, personKey: string, form: RepresentativeForm): Promise<Result<string, RepresentativeError>> => {
  if (form.address.trim() === "") return recordAbout(work, "representative.recorded", { personKey, body: { ...form, address: "" } });
  const address = normaliseAddress(form.address);
  if (!address.ok) return err({ type: "address-unusable" });
  const addressKey = await pointKeyOf(work, work.settings.salt, { type: "email", value: address.value });
  return recordAbout(work, "representative.recorded", { personKey, body: { ...form, address: address.value }, addressKey });
};

/** Says as a handler what somebody proposed: the same is recorded again, in the handler's name. */
export const confirmRepresentative = (work: RecordingWork, { personKey, addressKey, name, capacity, address, note }: Representative): Promise<Result<string, RecordError>> =>
  recordAbout(work, "representative.recorded", { personKey, body: { name, capacity, address, note }, addressKey });

export const endRepresentative = (work: RecordingWork, { key, personKey, addressKey }: Representative, reason: string): Promise<Result<string, RecordError>> =>
  recordAbout(work, "representative.ended", { personKey, body: { of: key, reason }, addressKey, step: 1 });
