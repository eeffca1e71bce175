import type { HashDep } from "../../domain/base/hash.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { confirmedKeys } from "../../domain/subjects/person/people.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { Policy } from "../../domain/policy/types.ts";
import { latestReview } from "../../domain/decide/check-terms.ts";
import { freezeEvidence, isAbout, type EvidenceSubject, type FrozenEvidence } from "../../domain/subjects/request/evidence.ts";
import type { SubmissionEvent } from "../../domain/subjects/request/course.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Submission } from "../../domain/subjects/request/submission.ts";
import { dayOf, type Instant } from "../../domain/base/time.ts";
import { addMonths } from "../../domain/base/spans.ts";
import { contactsAbout, type Desk } from "../desk/read-desk.ts";
import { askBackground, withRecords } from "./ask-records.ts";

/** An empty request about a person, with the evidence frozen as the ledger stands now. */
export const draftRequest = async (deps: HashDep, desk: Desk, personKey: string): Promise<Submission> => {
  const policy = currentPolicy(desk.settings, desk.now);
  const today = dayOf(desk.now, desk.settings.timeZone);
  return withRecords(desk, personKey, {
    ask: "",
    purpose: "",
    exhausted: "",
    agreement: { outcome: "not-sought", why: "" },
    needs: { asked: null, reason: "" },
    handling: null,
    clashes: [],
    lastResort: "",
    circumstances: "",
    tried: policy ? stepsTried(policy, desk, personKey) : [],
    warning: { notice: null, reason: "" },
    evidence: await freezeDeskEvidence(deps, desk, { subject: subjectOf(desk, personKey), quoted: [] }),
    criteria: (policy?.criteria ?? []).map(({ id }) => ({ criterion: id, evidence: "" })),
    measures: [],
    matter: "",
    contact: "",
    reviewOn: (policy && latestReview(policy, today)) ?? addMonths(today, 6),
    urgent: "no",
  });
};

/** The request again, for its answer: what was said before, with the records and the evidence as they stand now. */
export const draftAnswer = async (deps: HashDep, desk: Desk, request: RestrictionRequest): Promise<Submission> => {
  const { personKey, submission } = request;
  const fresh = await draftRequest(deps, desk, personKey);
  const said = submissionOf(submission);
  return withRecords(desk, personKey, {
    ...said,
    evidence: await freezeDeskEvidence(deps, desk, { subject: subjectOf(desk, personKey), quoted: said.evidence.quoted }),
    criteria: fresh.criteria.map(({ criterion }) => said.criteria.find((given) => given.criterion === criterion) ?? { criterion, evidence: "" }),
  });
};

/** What a request or an answer says, without what makes it an event. */
const submissionOf = ({ body }: SubmissionEvent): Submission => {
  const { request: _request, reference: _reference, name: _name, ...said } = body;
  if (!("answer" in said)) return said;
  const { answer: _answer, ...submission } = said;
  return submission;
};

/** The steps that are on record, each as it was last tried, in the policy's order. */
const stepsTried = ({ softSteps }: Policy, desk: Desk, personKey: string): Submission["tried"] => {
  const { steps } = askBackground(desk, personKey).needs;
  return softSteps.flatMap(({ id }) => {
    const last = steps.findLast(({ step }) => step === id);
    return last ? [{ step: id, on: last.on, note: last.note }] : [];
  });
};

/**
 * The cut-off is the service's own time of the last entry that is in, so that any device can check the digest;
 * with no entry, of the last thing that is known at all, because this device's clock may differ from the service's.
 */
export const freezeDeskEvidence = (
  deps: HashDep,
  desk: Pick<Desk, "events" | "index" | "now" | "settings">,
  { subject, quoted }: { readonly subject: EvidenceSubject; readonly quoted: readonly string[] },
): Promise<FrozenEvidence> => {
  const events = contactsAbout(desk, subject);
  const entries = events.filter((event) => event.list === "Contacts" && isAbout(event, subject));
  const cutOff = latestRecord(entries) ?? latestRecord(desk.events) ?? desk.now;
  return freezeEvidence(deps, desk.settings, events, subject, cutOff, quoted);
};

const latestRecord = (events: readonly LedgerEvent[]): Instant | null =>
  events.reduce<Instant | null>((latest, { recordedAt }) => (latest === null || recordedAt > latest ? recordedAt : latest), null);

/** Only confirmed addresses count for a restriction (design point 10). */
export const subjectOf = (desk: Pick<Desk, "people">, personKey: string): EvidenceSubject => {
  const person = desk.people.get(personKey);
  return { personKey, addressKeys: person ? confirmedKeys(person) : [] };
};
