import { normaliseAddress } from "../../domain/subjects/person/read-address.ts";
import { pointKeyOf } from "../../domain/subjects/person/contact-point.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import type { BodyOf } from "../../domain/events/kinds.ts";
import { foldRepresentatives, type Representative } from "../../domain/subjects/person/representatives.ts";
import { err, type Result } from "../../domain/base/result.ts";
import { actOnPerson, type OnPerson, type RecordError } from "./record-about.ts";
import { actorAt } from "../../domain/policy/offices.ts";
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
  if (form.address.trim() === "") return record(work, { personKey, addressKey: "" }, { ...form, address: "" });
  const address = normaliseAddress(form.address);
  if (!address.ok) return err({ type: "address-unusable" });
  const addressKey = await pointKeyOf(work, work.settings.salt, { type: "email", value: address.value });
  return record(work, { personKey, addressKey }, { ...form, address: address.value });
};

/** Says as a handler what somebody proposed: the same is recorded again, in the handler's name. */
export const confirmRepresentative = (work: RecordingWork, proposed: Representative): Promise<Result<string, RecordError>> => {
  const { personKey, addressKey, name, capacity, address, note } = proposed;
  return actOnPerson(work, "representative.recorded", { personKey, addressKey, body: { name, capacity, address, note }, ...asSeen(work, proposed) });
};

export const endRepresentative = (work: RecordingWork, seen: Representative, reason: string): Promise<Result<string, RecordError>> => {
  const { key, personKey, addressKey } = seen;
  return actOnPerson(work, "representative.ended", { personKey, addressKey, body: { of: key, reason }, ...asSeen(work, seen) });
};

/** Of one whom a handler named, nobody records the same once more; of a proposal, a handler may. */
const record = (
  work: RecordingWork,
  { personKey, addressKey }: Pick<Representative, "personKey" | "addressKey">,
  body: BodyOf<"representative.recorded">,
): Promise<Result<string, RecordError>> => {
  const stands = ({ state, ended }: Representative): boolean => ended === null && (state === "confirmed" || !actorAt(work.settings, work.account.oid, work.clock.now()).as.handler);
  return actOnPerson(work, "representative.recorded", {
    personKey,
    addressKey,
    body,
    isAbout: (event) => event.kind === "representative.recorded" && event.addressKey === addressKey && event.body.name === body.name,
    isAsSeen: (events) => !sameAs(work, events, { personKey, addressKey, name: body.name }).some(stands),
  });
};

/** An act about somebody who is recorded: as they were seen, nobody confirmed them or took them back. */
const asSeen = (work: RecordingWork, seen: Representative): Pick<OnPerson<"representative.recorded">, "isAbout" | "isAsSeen"> => ({
  isAbout: (event) =>
    (event.kind === "representative.recorded" && event.addressKey === seen.addressKey && event.body.name === seen.name) ||
    (event.kind === "representative.ended" && event.body.of === seen.key),
  isAsSeen: (events) => sameAs(work, events, seen).some(({ key, state, ended }) => key === seen.key && state === seen.state && (ended === null) === (seen.ended === null)),
});

const sameAs = (work: RecordingWork, events: readonly LedgerEvent[], same: Pick<Representative, "personKey" | "addressKey" | "name">): readonly Representative[] =>
  (foldRepresentatives(work.settings, events).get(same.personKey) ?? []).filter(({ addressKey, name }) => addressKey === same.addressKey && name === same.name);
