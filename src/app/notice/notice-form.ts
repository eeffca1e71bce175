import type { LetterType } from "../../domain/policy/vocabulary.ts";
import { checkContents, type ContentsProblem, type Waiver } from "../../domain/decide/required-contents.ts";
import { waiversOf } from "../../domain/decide/waivers.ts";
import { personStream } from "../../domain/ledger/streams.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { NoticeWay } from "../../domain/policy/vocabulary.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { hasBegun } from "../../domain/base/service-time.ts";
import type { Day } from "../../domain/base/time.ts";
import type { EventDraft, LedgerEvent } from "../../domain/events/event.ts";
import { turnKey } from "../../domain/ledger/keys.ts";
import { readGrounds, type GroundGone } from "../grounds/read-grounds.ts";
import type { AppendError, Appended } from "../ledger/append.ts";
import { appendInTurn, type KnownRows } from "../ledger/append-free.ts";
import type { DraftPlace } from "../ledger/online-draft.ts";
import type { LedgerQuery } from "../ports.ts";

import type { PostponementDays } from "./postpone-notice.ts";
import { daysNow, type RecordingWork, type Work } from "../work.ts";

export interface NoticeForm {
  readonly sentOn: Day;
  readonly way: NoticeWay;
  /** Ids of the required contents that the letter had. */
  readonly contents: readonly string[];
  /** What the letter had to deal with and did not, and why. */
  readonly waived: readonly Waiver[];
  readonly note: string;
  /** Key of the text as it was prepared; absent when the letter was written elsewhere. */
  readonly letter?: string;
}

export type NoticeError =
  | AppendError
  | GroundGone
  | { readonly type: "contents-missing"; readonly problems: readonly ContentsProblem[] }
  | { readonly type: "not-sent-yet" }
  /** A letter about a thing cannot be older than the thing. */
  | { readonly type: "sent-too-early"; readonly notBefore: Day }
  | { readonly type: "policy-unknown" }
  /** The letter is on record, and brings nothing into force: the restriction was ended, or its decision taken back, at the same moment. */
  | { readonly type: "told-in-vain" }
  | { readonly type: "decided-already" }
  | { readonly type: "no-such-exception" }
  /** A notice is put off to a day among these. */
  | { readonly type: "not-a-day-to-wait-for"; readonly days: PostponementDays }
  /** The person was told, so there is nothing to put off. */
  | { readonly type: "told-already" }
  | { readonly type: "reason-missing" };

/** What a letter is checked by: its policy as it stood, which letter it is, and the first day on which it can have gone out. */
export interface NoticeRules {
  readonly policy: Policy | null;
  readonly letter: LetterType;
  readonly notBefore: Day | null;
  /** The last day of the restriction that it is about; null where none is set. */
  readonly endsOn: Day | null;
}

/** Why a letter cannot be recorded; null when it can. */
export const checkNotice = (work: Work, { policy, letter, notBefore, endsOn }: NoticeRules, form: NoticeForm): NoticeError | null => {
  if (!policy) return { type: "policy-unknown" };
  const problems = checkContents(policy, letter, form, endsOn);
  if (problems.length > 0) return { type: "contents-missing", problems };
  const sent = hasBegun(form.sentOn, daysNow(work));
  if (sent !== "yes") return { type: sent === "no" ? "not-sent-yet" : "day-unknown" };
  return notBefore !== null && form.sentOn < notBefore ? { type: "sent-too-early", notBefore } : null;
};

/** What the row of a letter says. */
export const noticeBody = ({ sentOn, way, contents, waived, note, letter }: NoticeForm) => ({
  sentOn,
  way,
  contents,
  waived: waiversOf({ contents, waived }),
  note,
  ...(letter !== undefined && { letter }),
});

const noticePlace = (key: string, personKey: string): DraftPlace => ({ key, stream: personStream(personKey), sequence: 0, personKey });

/** What is recorded once about a person: under the first of its keys that nobody has used for the same. */
interface NoticeToWrite {
  readonly personKey: string;
  /** The first of its keys. */
  readonly base: string;
  readonly draft: (place: DraftPlace) => EventDraft;
  /** Whether a row under one of them does the same. */
  readonly isSame: (event: LedgerEvent) => boolean;
  readonly queries?: readonly LedgerQuery[];
}

/** Records it once: where it is recorded already, that row is told, and a row under its key that has no effect leaves the next. */
export const appendNotice = (work: RecordingWork, known: KnownRows, { personKey, base, ...write }: NoticeToWrite): Promise<Result<Appended, AppendError>> =>
  appendInTurn(work, { known, readAgain: () => readGrounds(work, personKey) }, { ...write, placeAt: (turn) => noticePlace(turnKey(base, turn), personKey), from: 1 });

export const writeNotice = async (work: RecordingWork, known: KnownRows, notice: NoticeToWrite): Promise<Result<void, NoticeError>> => {
  const written = await appendNotice(work, known, notice);
  return written.ok ? ok(undefined) : written;
};
