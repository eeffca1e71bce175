/** Keys of events. Made when a person acts, never at a retry; none holds anything personal. */

/** In ordered lists the key is the stream and the sequence, so that two people cannot both write the same step. */
export const orderedKey = (stream: string, sequence: number): string => `${stream}#${sequence}`;

/** The stream of what staff may do because of a request: given, continued, replaced, dropped, ended. One stream, so that of two such acts one comes first. */
export const restrictionStream = (request: string): string => `restriction:${request}`;

/** In format 1 anyone's page could complete a decision whose instruction was missing: there was one key for it. */
export const instructionKey = (decisionKey: string): string => `${decisionKey}#instruction`;

/**
 * The key of what is recorded once. A row under the first key that tells nobody (it left out what is compulsory, names a day
 * that cannot be, or put the notice off in version 0.2.0) must not keep the place of the one that does: `turn` counts from 1.
 */
export const turnKey = (key: string, turn = 1): string => (turn === 1 ? key : `${key}#${turn}`);

export const isTurnKey = (base: string, key: string): boolean => key === base || (key.startsWith(`${base}#`) && /^[2-9]$|^[1-9]\d+$/.test(key.slice(base.length + 1)));

/** Whether a key is one of those of what a decision says to staff in format 1: a row without effect under one leaves the next. */
export const isInstructionKey = (decision: string, key: string): boolean => isTurnKey(instructionKey(decision), key);

/** Of the notice of an instruction. */
export const noticeKey = (instruction: string, turn = 1): string => turnKey(`notice:${instruction}`, turn);

export const isNoticeKey = (instruction: string, key: string): boolean => isTurnKey(noticeKey(instruction), key);

/** Of the letter before a decision. */
export const intentionKey = (request: string): string => `intention:${request}`;

/** Of the reminder after a breach. */
export const reminderKey = (breach: string): string => `reminder:${breach}`;

/** Of the written result of a review or a dispute. */
export const resultKey = (decision: string): string => `result:${decision}`;

/** A notice is put off once. */
export const postponementKey = (instruction: string): string => `postponed:${instruction}`;

/** Of what a text was sent by, where it is about nothing else: a text that was kept is sent once. */
export const sentKey = (letter: string): string => `sent:${letter}`;

export const canaryKey = (list: string): string => `canary:${list}`;

/** The value of every filtered column of a canary row, so that each filter has a row that it must find. */
export const canaryValue = "canary";

export const subjectWhen = (subject: string, occurredAt: string): string => `${subject}|${occurredAt}`;

/** In which column a subject stands by itself: a stream's name has a colon, which no key of an address or a person has. */
export const subjectColumn = (list: string, subject: string): "Stream" | "AddressKey" | "PersonKey" => {
  if (subject.includes(":")) return "Stream";
  return list === "Contacts" ? "AddressKey" : "PersonKey";
};

/** A subject's rows from an instant or a day on; null, for the canary alone, whose row names its subject and no moment. */
export interface SubjectSince {
  readonly subject: string;
  readonly since: string | null;
}

/**
 * Between which values of `SubjectWhen` they lie: from the first on, and before the second. The same for a question
 * and for its canary, and with dates at the end of both, so that only digits decide: where a sign such as `~` sorts is
 * for the site's collation to say.
 */
export const subjectBounds = ({ subject, since }: SubjectSince): { readonly from: string; readonly before: string } => ({
  from: since === null ? subject : subjectWhen(subject, since),
  before: subjectWhen(subject, farFuture),
});

const farFuture = "9999-12-31T23:59:59.999Z";
