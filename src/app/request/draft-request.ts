import type { LedgerEvent } from "../../domain/ledger/event.ts";
import { confirmedKeys } from "../../domain/person/people.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { latestReview, type Submission } from "../../domain/request/check-submission.ts";
import { freezeEvidence, type EvidenceSubject, type FrozenEvidence } from "../../domain/request/evidence.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import { addMonths, dayOf, type Instant } from "../../domain/time.ts";
import type { Desk } from "../desk/read-desk.ts";
import type { HashDep } from "../ports.ts";

/** An empty request about a person, with the evidence frozen as the ledger stands now. */
export const draftRequest = async (deps: HashDep, desk: Desk, personKey: string): Promise<Submission> => {
  const policy = currentPolicy(desk.settings, desk.now);
  const today = dayOf(desk.now, desk.settings.timeZone);
  return {
    ask: "",
    purpose: "",
    exhausted: "",
    agreement: { outcome: "not-sought", why: "" },
    needs: { asked: null, reason: "" },
    handling: null,
    clashes: [],
    lastResort: "",
    circumstances: "",
    tried: [],
    warning: { notice: latestWarning(desk, personKey), reason: "" },
    evidence: await freezeDeskEvidence(deps, desk, subjectOf(desk, personKey), []),
    criteria: (policy?.criteria ?? []).map(({ id }) => ({ criterion: id, evidence: "" })),
    measures: [],
    matter: "",
    contact: "",
    reviewOn: (policy && latestReview(policy, today)) ?? addMonths(today, 6),
    urgent: "no",
  };
};

/** The request again, for its answer: what was said before, with the warnings and the evidence as they stand now. */
export const draftAnswer = async (deps: HashDep, desk: Desk, request: RestrictionRequest): Promise<Submission> => {
  const fresh = await draftRequest(deps, desk, request.personKey);
  const { ask, purpose, exhausted, agreement, needs, handling, clashes, lastResort, circumstances, tried, warning, criteria, evidence, measures, matter, contact, reviewOn, urgent } =
    request.submission.body;
  return {
    ask,
    purpose,
    exhausted,
    agreement,
    needs,
    handling,
    clashes,
    lastResort,
    circumstances,
    tried,
    warning: { notice: fresh.warning.notice, reason: warning.reason },
    evidence: await freezeDeskEvidence(deps, desk, subjectOf(desk, request.personKey), evidence.quoted),
    criteria: fresh.criteria.map(({ criterion }) => criteria.find((given) => given.criterion === criterion) ?? { criterion, evidence: "" }),
    measures,
    matter,
    contact,
    reviewOn,
    urgent,
  };
};

/**
 * The cut-off is the service's own time of the last entry that is in, so that any device can check the digest;
 * with no entry, of the last thing that is known at all, because this device's clock may differ from the service's.
 */
export const freezeDeskEvidence = (
  deps: HashDep,
  desk: Pick<Desk, "events" | "now" | "settings">,
  subject: EvidenceSubject,
  quoted: readonly string[],
): Promise<FrozenEvidence> => {
  const entries = desk.events.filter((event) => event.list === "Contacts" && subject.addressKeys.includes(event.addressKey));
  const cutOff = latestRecord(entries) ?? latestRecord(desk.events) ?? desk.now;
  return freezeEvidence(deps, desk.settings, desk.events, subject, cutOff, quoted);
};

const latestRecord = (events: readonly LedgerEvent[]): Instant | null =>
  events.reduce<Instant | null>((latest, { recordedAt }) => (latest === null || recordedAt > latest ? recordedAt : latest), null);

/** Only confirmed addresses count for a restriction (design point 10). */
export const subjectOf = (desk: Pick<Desk, "people">, personKey: string): EvidenceSubject => {
  const person = desk.people.get(personKey);
  return { personKey, addressKeys: person ? confirmedKeys(person) : [] };
};

const latestWarning = (desk: Pick<Desk, "warnings">, personKey: string): string | null =>
  desk.warnings.find((given) => given.personKey === personKey)?.key ?? null;
