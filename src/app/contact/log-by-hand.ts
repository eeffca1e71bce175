import { aboutMe, noConcern } from "../../domain/policy/vocabulary.ts";
import { triagedBody } from "../../domain/subjects/contact/triage.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import { messageStream } from "../../domain/ledger/streams.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { append, type AppendError } from "../ledger/append.ts";
import { onlineDraft } from "../ledger/online-draft.ts";
import { bodyProblem, type RecordError } from "../person/record-about.ts";
import { checkHandLog, type HandLog, type HandLogProblem } from "./hand-log.ts";
import { problemsNow, type RecordingWork } from "../work.ts";

export type HandLogError = AppendError | RecordError | { readonly type: "log-refused"; readonly problems: readonly HandLogProblem[] } | { readonly type: "policy-unknown" };

/** How many rows go in one exchange (`Ledger.exchange`). */
const atOnce = 8;

/**
 * Logs a call, a letter, a visit, a post or an email that somebody else's hands received. Any colleague may. Refused with
 * the clause while something that the policy asks for is missing. Gives the stream of the message.
 */
export const logByHand = async (work: RecordingWork, log: HandLog, isRestricted: boolean): Promise<Result<string, HandLogError>> => {
  const now = work.clock.now();
  const policy = currentPolicy(work.settings, now);
  if (!policy) return err({ type: "policy-unknown" });
  const checked = problemsNow(work, (at) => checkHandLog({ policy, settings: work.settings, now: at, isRestricted }, log));
  if (!checked.ok) return checked;
  const problems = checked.value;
  if (problems.length > 0) return err({ type: "log-refused", problems });
  const stream = messageStream(`by-hand-${work.newId()}`);
  const made = drafts(work, stream, log);
  for (const { kind, body } of made) {
    const unfit = bodyProblem(kind, body);
    if (unfit) return err(unfit);
  }
  for (let start = 0; start < made.length; start += atOnce) {
    const written = await append(
      work,
      made.slice(start, start + atOnce).map((draft) => ({ draft })),
    );
    if (!written.ok) return written;
  }
  return ok(stream);
};

const drafts = (work: RecordingWork, stream: string, log: HandLog): readonly EventDraft[] => {
  const draft = <K extends Kind>(kind: K, body: BodyOf<K>): EventDraft =>
    // What is said about an entry comes after it, also where a clock cannot tell the two apart.
    onlineDraft(work, kind, { body, key: `${kind}:${work.newId()}`, stream, sequence: kind === "contact.logged" ? 0 : 1, personKey: log.personKey });
  const { content, call, removed, receivedAt } = log;
  const entry = draft("contact.logged", {
    choice: log.choice,
    channel: log.channel,
    address: "",
    subject: log.about.trim(),
    receivedAt,
    mailbox: "",
    internetMessageId: "",
    ...(content !== null && { content }),
    ...(log.minutes !== null && { minutes: log.minutes }),
    ...(log.caseReference.trim() !== "" && { caseReference: log.caseReference.trim() }),
    ...(log.channel === "social" && log.evidenceAt.trim() !== "" && { evidenceAt: log.evidenceAt.trim() }),
  });
  const of = entry.key;
  const isConcern = log.choice !== noConcern && log.choice !== aboutMe;
  return [
    entry,
    ...(isConcern || log.note.trim() !== "" ? [draft("contact.detailed", { of, effects: log.effects, note: log.note.trim(), ...(content !== null && { content }) })] : []),
    ...(log.channel === "call" && call ? [draft("call.ended", { of, ...call })] : []),
    ...(log.channel === "social" && removed ? [draft("post.removed", { of, ...removed })] : []),
    ...log.triage.map((outcome) => draft("contact.triaged", triagedBody(work.settings, outcome, receivedAt))),
  ];
};
