import { foldWarnings } from "../../domain/restriction/restrictions.ts";
import { addMonths, dayOf } from "../../domain/time.ts";
import { confirmedKeys } from "../../domain/person/people.ts";
import { freezeEvidence } from "../../domain/request/evidence.ts";
import { latestReview, type Submission } from "../../domain/request/check-submission.ts";
import { findPolicy } from "../../domain/policy/find-policy.ts";
import type { Desk } from "../desk/read-desk.ts";
import type { HashDep } from "../ports.ts";

/** An empty request about a person, with the evidence frozen as the ledger stands now. */
export const draftRequest = async (deps: HashDep, desk: Desk, personKey: string): Promise<Submission> => {
  const policy = findPolicy(desk.settings.policy);
  const person = desk.people.get(personKey);
  const today = dayOf(desk.now, desk.settings.timeZone);
  const warning = foldWarnings(desk.settings, desk.events).find((given) => given.personKey === personKey);
  return {
    ask: "",
    circumstances: "",
    tried: [],
    warning: { notice: warning?.key ?? null, reason: "" },
    evidence: await freezeDeskEvidence(deps, desk, person ? confirmedKeys(person) : [], []),
    criteria: (policy?.criteria ?? []).map(({ id }) => ({ criterion: id, evidence: "" })),
    measures: [],
    matter: "",
    contact: "",
    reviewOn: (policy && latestReview(policy, today)) ?? addMonths(today, 6),
    urgent: "no",
  };
};

/** The cut-off is the service's own time of the last entry that is in, so that any device can check the digest. */
export const freezeDeskEvidence = (
  deps: HashDep,
  desk: Pick<Desk, "events" | "now" | "settings">,
  addressKeys: readonly string[],
  quoted: readonly string[],
): Promise<Submission["evidence"]> => {
  const recorded = desk.events.filter((event) => event.list === "Contacts" && addressKeys.includes(event.addressKey)).map(({ recordedAt }) => recordedAt);
  const cutOff = recorded.reduce((latest, at) => (at > latest ? at : latest), recorded[0] ?? desk.now);
  return freezeEvidence(deps, desk.settings, desk.events, addressKeys, cutOff, quoted);
};
