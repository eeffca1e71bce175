import { textOfRow } from "../../../../domain/events/row-text.ts";
import { considerConcern } from "../../../../app/desk/consider-concern.ts";
import { messagesOfPerson, type Desk } from "../../../../app/desk/read-desk.ts";
import { askRecords } from "../../../../app/request/ask-records.ts";
import { decideRequest } from "../../../../app/request/decide-request.ts";
import { completeInstruction } from "../../../../app/request/write-instruction.ts";
import type { DecisionForm } from "../../../../app/request/decision-form.ts";
import { draftRequest, freezeDeskEvidence, subjectOf } from "../../../../app/request/draft-request.ts";
import { newRequestIdentity, sendRequest } from "../../../../app/request/send-request.ts";
import { recordIntention } from "../../../../app/notice/record-later-notices.ts";
import { recordNotice, recordWarning } from "../../../../app/notice/record-notice.ts";
import { correctionDraft, detailDraft, isReceived, logDraft, type ReceivedMessage } from "../../../../app/pane/contact-drafts.ts";
import { keep } from "../../../../app/pane/keep.ts";
import { flushOutbox } from "../../../../app/pane/flush-outbox.ts";
import { readMessage, type ReadMessage } from "../../../../app/pane/read-message.ts";
import { checkHandling } from "../../../../app/person/check-handling.ts";
import { confirmAddress, linkAddress, recordPerson } from "../../../../app/person/link-person.ts";
import type { OpenMessage } from "../../../../app/ports.ts";
import type { LoggedMessage } from "../../../../domain/subjects/contact/messages.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import type { Submission } from "../../../../domain/subjects/request/submission.ts";
import { noConflict } from "../../../../domain/decide/conflict.ts";
import { requiredContents } from "../../../../domain/decide/required-contents.ts";
import type { RestrictionRequest } from "../../../../domain/subjects/request/requests.ts";
import type { NoticeWay } from "../../../../domain/policy/vocabulary.ts";
import type { Restriction } from "../../../../domain/subjects/restriction/restrictions.ts";
import { addDays, dayOf, type Instant } from "../../../../domain/base/time.ts";
import { daysBetween } from "../../../../domain/base/spans.ts";
import { must, type Actor } from "./narrator.ts";

/** What people do in the sandbox's story, each a short use of the product's own use cases. */

export interface SampleMail {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly receivedAt: Instant;
  readonly internetMessageId: string;
}

export const openMail = async (actor: Actor, mail: SampleMail): Promise<ReceivedMessage> => {
  const from = { name: mail.name, address: mail.address };
  const { subject, internetMessageId, receivedAt } = mail;
  const open: OpenMessage = {
    opening: "",
    isDraft: false,
    from,
    sender: from,
    mailbox: actor.account.username,
    subject,
    internetMessageId,
    copiedAt: receivedAt,
    itemClass: "IPM.Note",
  };
  const read = await readMessage(actor, open);
  if (read.type !== "sender" || !isReceived(read)) throw new Error(`The sample message "${mail.subject}" has no sender to log.`);
  return read;
};

export interface LogDetail {
  readonly effects: readonly string[];
  readonly note: string;
}

export const logMail = async (actor: Actor, mail: SampleMail, choice: string, detail?: LogDetail): Promise<ReadMessage> => {
  const read = await openMail(actor, mail);
  const logged = logDraft(actor, read, choice);
  must(await keep(actor, logged, actor.account));
  if (detail) must(await keep(actor, detailDraft(actor, read, { of: logged.key, ...detail, content: null }), actor.account));
  await flush(actor);
  return read;
};

export const logThenUndo = async (actor: Actor, mail: SampleMail, choice: string): Promise<void> => {
  const read = await openMail(actor, mail);
  const logged = logDraft(actor, read, choice);
  must(await keep(actor, logged, actor.account));
  must(await keep(actor, correctionDraft(actor, read, logged.key), actor.account));
  await flush(actor);
};

const flush = async (actor: Actor): Promise<void> => {
  const { left, problem } = await flushOutbox(actor, { force: true });
  if (left.length > 0) throw new Error(`The sample log was not taken: ${JSON.stringify(problem)}`);
};

export const recordSender = async (actor: Actor, mail: Pick<SampleMail, "name" | "address">): Promise<string> => {
  const link = await linkOf(actor, mail.name, mail.address);
  return must(await recordPerson(actor, { name: mail.name, link, standing: "confirmed" }));
};

export const linkAnother = async (actor: Actor, personKey: string, name: string, address: string, confirm: boolean): Promise<void> => {
  const link = await linkOf(actor, name, address);
  must(await linkAddress(actor, { personKey, link, basis: "Same name and the same matter.", standing: "proposed" }));
  const person = (await actor.desk()).people.get(personKey);
  if (confirm && person) must(await confirmAddress(actor, { person, addressKey: link.addressKey, basis: "Confirmed on the telephone." }));
};

const linkOf = async (actor: Actor, name: string, address: string): Promise<{ addressKey: string; address: string }> => {
  const read = await openMail(actor, { name, address, subject: "", receivedAt: actor.clock.now(), internetMessageId: "" });
  return { addressKey: read.sender.addressKey, address: read.sender.address };
};

export const warn = async (actor: Actor, personKey: string, way: NoticeWay, note: string): Promise<void> => {
  const policy = currentPolicy(actor.settings, actor.clock.now());
  const contents = policy ? requiredContents(policy, "warning").map(({ id }) => id) : [];
  const sentOn = dayOf(actor.clock.now(), actor.settings.timeZone);
  must(await recordWarning(actor, personKey, { sentOn, way, contents, waived: [], note }));
};

export type SampleSubmission = Pick<Submission, "ask" | "circumstances" | "measures"> & Partial<Submission>;

export const ask = async (actor: Actor, personKey: string, submission: SampleSubmission): Promise<string> => {
  await settleFirst(actor, personKey);
  const desk = await actor.desk();
  const name = desk.people.get(personKey)?.name ?? "";
  const draft = await draftRequest(actor, desk, personKey);
  await considerAll(actor, desk, personKey);
  const quoted = desk.events.filter((event) => event.kind === "contact.logged" && draft.evidence.addressKeys.includes(event.addressKey)).slice(-3);
  const asked: Submission = {
    ...draft,
    purpose: "Contact that one desk can answer, and time for everyone else who writes.",
    agreement: { outcome: "not-sought", why: "Earlier calls about it ended at once." },
    needs: { ...draft.needs, reason: "Both calls ended before it could be asked, and the email that asks was not answered." },
    evidence: await freezeDeskEvidence(actor, desk, { subject: subjectOf(desk, personKey), quoted: quoted.map(({ key }) => key) }),
    warning: { ...draft.warning, reason: isWaitOver(desk, draft) ? "" : "The last messages came every day and could not wait." },
    matter: currentPolicy(actor.settings, desk.now)?.scope.rule === "one-matter" ? "2026/05" : "",
    contact: "Casework desk, casework@brackenshire.example",
    tried: sampleTried(actor),
    criteria: sampleEvidence(draft.criteria),
    ...submission,
  };
  const records = askRecords(desk, personKey, asked);
  const sent = must(await sendRequest(actor, newRequestIdentity(actor), { person: { key: personKey, name }, submission: asked, records }));
  return sent.request;
};

/** What the policy wants before a request, where the story has not told of it: a written warning, and a look at our own handling. */
const settleFirst = async (actor: Actor, personKey: string): Promise<void> => {
  const { now, warnings } = await actor.desk();
  const policy = currentPolicy(actor.settings, now);
  if (policy?.warning.rule === "always" && !warnings.some((given) => given.personKey === personKey)) await warn(actor, personKey, "letter", "");
  const answers = policy?.handlingCheck?.questions.map(({ id }) => ({ question: id, answer: "yes", note: "" }) as const);
  if (answers) must(await checkHandling(actor, personKey, { answers, actions: [] }));
};

/** Whether the person had the time to change that the body gives after a warning. */
const isWaitOver = ({ now, settings, warnings }: Desk, { warning }: Submission): boolean => {
  const given = warnings.find(({ key }) => key === warning.notice);
  return given !== undefined && daysBetween(given.on, dayOf(now, settings.timeZone)) >= (currentPolicy(settings, now)?.warning.waitDays ?? 0);
};

/** A manager who asks for a restriction has looked at what staff reported. */
const considerAll = async (actor: Actor, desk: Desk, personKey: string): Promise<void> => {
  const own = new Set(messagesOfPerson(desk, personKey).map(({ stream }) => stream));
  for (const message of [...desk.concerns].filter(({ stream }) => own.has(stream))) {
    must(await considerConcern(actor, message, ""));
  }
};

const sampleTried = (actor: Actor): Submission["tried"] => {
  const today = dayOf(actor.clock.now(), actor.settings.timeZone);
  const notes = ["Sent a two page letter and offered a call.", "Listed the points as we understood them and asked for corrections.", "Named the local advice centre."];
  const steps = currentPolicy(actor.settings, actor.clock.now())?.softSteps.slice(0, notes.length) ?? [];
  return steps.map(({ id }, index) => ({ step: id, on: addDays(today, index === 0 ? -40 : -25), note: notes[index] ?? "" }));
};

const evidenceByCriterion: Readonly<Record<string, string>> = {
  considered: "The complaint was investigated and closed in the spring. The review upheld the result.",
  "decision-right": "A second caseworker read the file and agreed with the decision.",
  communication: "All messages to date were read. None had new information after the review.",
  "all-efforts": "A letter, two calls and a summary of the points were tried. None changed the contact.",
  access: "Help with reading, writing and language was offered in every letter. Nothing was stated, and email stays open.",
  gateway: "The local advice centre was named in the letter, with its opening hours.",
};

const sampleEvidence = (criteria: Submission["criteria"]): Submission["criteria"] =>
  criteria.map(({ criterion }) => ({
    criterion,
    evidence: evidenceByCriterion[criterion] ?? "Shown by the log and by the letters that are named above. Milder steps came first.",
  }));

export const requestNow = async (actor: Actor, id: string): Promise<RestrictionRequest> => {
  const request = (await actor.desk()).requests.get(id);
  if (!request) throw new Error("The story decides on a request that was not made.");
  return request;
};

export const decide = async (actor: Actor, id: string, form: Partial<DecisionForm> & Pick<DecisionForm, "kind" | "reasons">): Promise<void> => {
  const request = form.kind === "request.approved" ? await toldBefore(actor, id) : await requestNow(actor, id);
  const { measures, matter, contact, reviewOn } = request.submission.body;
  const told = request.intentions.at(-1);
  const records = askRecords(await actor.desk(), request.personKey, request.submission.body);
  const decision: DecisionForm = {
    criteria: request.submission.body.criteria.map(({ criterion, evidence }) => ({ criterion, verdict: "satisfied", reason: evidence })),
    wanted: "",
    conflict: noConflict,
    handlingComments: [],
    told: told ? { notice: told.key, exception: null, reason: "" } : null,
    terms: form.kind === "request.approved" ? { measures, reviewOn } : null,
    matter: textOfRow(matter),
    contact,
    ...form,
  };
  const decided = must(await decideRequest(actor, { request, records }, decision));
  if (decided.instruction === "missing") await completeInstruction(actor, request);
};

/** The request, once the person knows that it may be approved where the policy tells them before deciding. */
const toldBefore = async (actor: Actor, id: string): Promise<RestrictionRequest> => {
  const request = await requestNow(actor, id);
  if (request.policy?.restrictionNotice.timing !== "before-deciding" || request.intentions.length > 0) return request;
  const contents = requiredContents(request.policy, "intention").map((element) => element.id);
  const sentOn = dayOf(actor.clock.now(), actor.settings.timeZone);
  must(await recordIntention(actor, request, { sentOn, way: "letter", contents, waived: [], note: "" }));
  return requestNow(actor, id);
};

export const restrictionOf = async (actor: Actor, request: string): Promise<Restriction> => {
  const restriction = (await actor.desk()).restrictions.find((each) => each.request === request);
  if (!restriction) throw new Error("The story notifies of a restriction that was not approved.");
  return restriction;
};

export const notify = async (actor: Actor, request: string): Promise<void> => {
  const restriction = await restrictionOf(actor, request);
  const contents = restriction.policy ? requiredContents(restriction.policy, "restriction").map(({ id }) => id) : [];
  const sentOn = dayOf(actor.clock.now(), actor.settings.timeZone);
  must(await recordNotice(actor, { restriction, request: await requestNow(actor, request) }, { sentOn, way: "letter", contents, waived: [], note: "" }));
};

/** A message of the story by its subject. */
export const messageOf = async (actor: Actor, subject: string): Promise<LoggedMessage> => {
  const message = [...(await actor.desk()).messages.values()].find((each) => each.subject === subject);
  if (!message) throw new Error(`The story speaks of "${subject}", which nobody has logged.`);
  return message;
};
