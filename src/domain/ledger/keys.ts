/** Keys of events. Made when a person acts, never at a retry; none holds anything personal. */

/** In ordered lists the key is the stream and the sequence, so that two people cannot both write the same step. */
export const orderedKey = (stream: string, sequence: number): string => `${stream}#${sequence}`;

/** Anyone's page can complete a decision whose instruction is missing: there is one key for it. */
export const instructionKey = (decisionKey: string): string => `${decisionKey}#instruction`;

/**
 * Of the notice of an instruction. A row under the first key that told nobody (it left out what is compulsory, or put the
 * notice off in version 0.2.0) must not keep the place of the notice that does: `turn` counts from 1.
 */
export const noticeKey = (instruction: string, turn = 1): string => (turn === 1 ? `notice:${instruction}` : `notice:${instruction}#${turn}`);

export const isNoticeKey = (instruction: string, key: string): boolean =>
  key === noticeKey(instruction) || (key.startsWith(`${noticeKey(instruction)}#`) && /^[2-9]$|^[1-9]\d+$/.test(key.slice(noticeKey(instruction).length + 1)));

/** A notice is put off once. */
export const postponementKey = (instruction: string): string => `postponed:${instruction}`;

export const canaryKey = (list: string): string => `canary:${list}`;

/** The value of every filtered column of a canary row, so that each filter has a row that it must find. */
export const canaryValue = "canary";

export const subjectWhen = (subject: string, occurredAt: string): string => `${subject}|${occurredAt}`;

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
