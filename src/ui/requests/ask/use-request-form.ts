import { textOfRow } from "../../../domain/events/row-text.ts";
import { sureProblems } from "../../../app/work.ts";
import { isField } from "../../../domain/decide/field.ts";
import { useEffect, useMemo, useState } from "react";
import { readDesk, type Desk } from "../../../app/desk/read-desk.ts";
import { deskLists } from "../../../app/desk/desk-lists.ts";
import { syncDesk } from "../../../app/desk/sync-desk.ts";
import { askBackground, askRecords, withRecords, type AskBackground } from "../../../app/request/ask-records.ts";
import { draftAnswer, draftRequest, freezeDeskEvidence, subjectOf } from "../../../app/request/draft-request.ts";
import { answerRequest, newRequestIdentity, sendRequest, type RequestError, type SentRequest } from "../../../app/request/send-request.ts";
import type { Connection } from "../../../app/services.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { checkSubmission } from "../../../domain/subjects/request/check-submission.ts";
import { contactsAbout } from "../../../app/desk/read-desk.ts";
import { messagesSince } from "../../../domain/subjects/request/evidence.ts";
import { problem, type Problem } from "../../../domain/decide/problem.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import type { AskRecords, SubmissionDraft } from "../../../domain/subjects/request/submission.ts";
import { dayOf, type Day } from "../../../domain/base/time.ts";
import { useKeptDraft } from "../../kit/kept-drafts.ts";
import { useAct } from "../../kit/use-act.ts";
import { requestDrafts, type Draft } from "./draft.ts";
import type { SendError } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface RequestWork {
  readonly desk: Desk;
  readonly person: Person;
  /** The request that was sent back, when this is its answer. */
  readonly answering?: RestrictionRequest | undefined;
}

type SendState = { readonly type: "writing" | "sending" } | { readonly type: "stopped"; readonly error: SendError } | { readonly type: "sent"; readonly sent: SentRequest };

/** What was written, with what the records say by now: they may be added to on the person's page meanwhile. */
interface Written {
  readonly submission: SubmissionDraft;
  readonly records: AskRecords;
  readonly background: AskBackground;
}

export interface RequestForm {
  /** Null while the contact log is read. */
  readonly draft: Draft | null;
  /** Null as long as the draft is. */
  readonly written: Written | null;
  /** Found at the last attempt to send and still there. */
  readonly problems: readonly Problem[];
  /** How many times sending was attempted and stopped by problems. */
  readonly attempts: number;
  readonly state: SendState;
  /** How many messages came or changed since the evidence was frozen. */
  readonly since: number;
  readonly change: (changed: Partial<SubmissionDraft>) => void;
  readonly changeAnswer: (answer: string) => void;
  readonly changeScope: (isOneMatter: boolean) => void;
  readonly includeSince: () => Promise<void>;
  readonly send: () => Promise<void>;
  /** Lets go of what was typed. */
  readonly discard: () => void;
}

/** The state of the form: what is written, what is missing, how sending went. */
export const useRequestForm = ({ desk, person, answering }: RequestWork, policy: Policy): RequestForm => {
  const { connection, services } = usePageMeans();
  const key = answering?.id ?? person.key;
  const drafts = requestDrafts(connection);
  const [draft, setDraft] = useState<Draft | null>(() => drafts.get(key) ?? null);
  const [attempts, setAttempts] = useState(0);
  const [sent, setSent] = useState<SentRequest | null>(null);
  const { isBusy, problem: stopped, act } = useAct<RequestError>();
  const state = stateOf(isBusy, stopped, sent);
  const today = dayOf(services.clock.now(), desk.settings.timeZone);
  const written = useMemo(() => draft && writtenNow(desk, person.key, draft.submission, today), [desk, person.key, draft, today]);
  const cutOff = draft?.submission.evidence.cutOff ?? null;
  // Read from the log when the desk or the evidence changed: nothing that is typed changes it.
  const since = useMemo(() => {
    const subject = subjectOf(desk, person.key);
    return cutOff === null ? 0 : messagesSince(desk.settings, contactsAbout(desk, subject), subject, cutOff).length;
  }, [desk, person.key, cutOff]);
  useKeptDraft(drafts, key, draft?.touched === true && state.type !== "sent" ? draft : null);

  useEffect(() => {
    if (draft) return undefined;
    let isWanted = true;
    void openDraft(connection, { desk, person, answering }).then((opened) => isWanted && setDraft(opened));
    return () => {
      isWanted = false;
    };
  }, [draft, desk, connection, person, answering]);

  const update = (next: (before: Draft) => Partial<Draft>): void => setDraft((before) => before && { ...before, ...next(before), touched: true });

  const problemsOf = ({ answer, answering: isAnswer, isOneMatter }: Draft, { submission, records }: Written): readonly Problem[] => {
    const found = sureProblems({ clock: services.clock, settings: desk.settings }, (at) =>
      checkSubmission(policy, submission, { ...records, today: dayOf(at, desk.settings.timeZone) }),
    );
    // Without its reference, one matter only would become all contact.
    const isMatterMissing = isOneMatter && submission.matter.trim() === "" && !found.some(({ field }) => isField(field, "matter"));
    return [...(isAnswer && answer.trim() === "" ? [problem("missing", "answer", "")] : []), ...(isMatterMissing ? [problem("missing", "matter", "")] : []), ...found];
  };

  const send = async (): Promise<void> => {
    if (!draft || !written) return;
    if (problemsOf(draft, written).length > 0) {
      setAttempts((before) => before + 1);
      return;
    }
    const { submission, records } = written;
    await act(
      async () => {
        const result = draft.answering
          ? await answerRequest(connection.work, draft.answering, { submission, records, answer: draft.answer })
          : await sendRequest(connection.work, draft.identity, { person, submission, records });
        if (!result.ok && result.error.type === "problems") setAttempts((before) => before + 1);
        return result;
      },
      (recorded) => {
        drafts.delete(key);
        setSent(recorded);
      },
    );
  };

  return {
    draft,
    written,
    problems: draft && written && attempts > 0 ? problemsOf(draft, written) : [],
    attempts,
    state,
    since,
    change: (changed) => update(({ submission }) => ({ submission: { ...submission, ...changed } })),
    changeAnswer: (answer) => update(() => ({ answer })),
    changeScope: (isOneMatter) => update(({ submission }) => ({ isOneMatter, submission: { ...submission, matter: isOneMatter ? submission.matter : "" } })),
    includeSince: async () => {
      const quoted = draft?.submission.evidence.quoted ?? [];
      const evidence = await freezeDeskEvidence(services, desk, { subject: subjectOf(desk, person.key), quoted });
      update(({ submission }) => ({ desk, submission: { ...submission, evidence: { ...evidence, quoted: submission.evidence.quoted } } }));
    },
    send,
    discard: () => {
      drafts.delete(key);
    },
  };
};

const stateOf = (isBusy: boolean, stopped: RequestError | null, sent: SentRequest | null): SendState => {
  if (sent) return { type: "sent", sent };
  // What the form still needs is said on the form.
  return stopped && stopped.type !== "problems" ? { type: "stopped", error: stopped } : { type: isBusy ? "sending" : "writing" };
};

const writtenNow = (desk: Desk, personKey: string, draft: SubmissionDraft, today: Day): Written => {
  const submission = withRecords(desk, personKey, draft);
  return { submission, records: { ...askRecords(desk, personKey, submission), today }, background: askBackground(desk, personKey) };
};

/** Reads the log once more before it is frozen: an entry that this device has not seen yet would look like a change later. */
const openDraft = async ({ work, session }: Connection, { desk, person, answering }: RequestWork): Promise<Draft> => {
  const checked = await syncDesk(work, deskLists(session.roles));
  const fresh = checked.ok ? await readDesk(work, session.settings) : desk;
  return {
    identity: answering ? { request: answering.id, reference: answering.reference } : newRequestIdentity(work),
    answering: answering ?? null,
    submission: answering ? await draftAnswer(work, fresh, answering) : await draftRequest(work, fresh, person.key),
    answer: "",
    isOneMatter: answering !== undefined && textOfRow(answering.submission.body.matter) !== null,
    desk: fresh,
    touched: false,
  };
};
