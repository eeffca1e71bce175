import { momentAt, timeAt } from "../../app/contact/local-moment.ts";
import type { HandLog, HandLogProblem } from "../../app/contact/hand-log.ts";
import type { Channel } from "../../domain/policy/vocabulary.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import { words } from "./words.ts";

/** What is typed and chosen on the page. Days, times and minutes are text until they are logged. */
export interface LogForm extends Omit<HandLog, "receivedAt" | "minutes" | "removed"> {
  /** Whether it was said who it was: a recorded person, or nobody recorded. */
  readonly isWhoSaid: boolean;
  /** Null while none is given. */
  readonly day: Day | null;
  readonly time: string;
  readonly minutes: string;
  readonly removal: "none" | "deleted" | "blocked";
  readonly removedOn: Day | null;
}

export const channelOrder: readonly Channel[] = ["call", "letter", "visit", "social", "email"];

/** A form as it opens: a call, just now, of which nothing is said yet. */
export const emptyForm = (personKey: string, settings: Settings, now: Instant): LogForm => ({
  isWhoSaid: personKey !== "",
  personKey,
  channel: "call",
  day: dayOf(now, settings.timeZone),
  time: timeAt(now, settings.timeZone),
  about: "",
  choice: "",
  effects: [],
  note: "",
  minutes: "",
  caseReference: "",
  content: null,
  call: null,
  evidenceAt: "",
  removal: "none",
  removedOn: dayOf(now, settings.timeZone),
  triage: [],
});

/** What the form says; null while the day or the time is missing. What belongs to another channel is left out. */
export const toHandLog = (form: LogForm, settings: Settings): HandLog | null => {
  const { isWhoSaid: _, day, time, minutes, removal, removedOn, ...rest } = form;
  const isRemoved = form.channel === "social" && removal !== "none";
  if (day === null || !/^\d{2}:\d{2}$/.test(time) || (isRemoved && removedOn === null)) return null;
  return {
    ...rest,
    receivedAt: momentAt(day, time, settings.timeZone),
    minutes: minutes.trim() === "" ? null : Number(minutes),
    call: form.channel === "call" ? form.call : null,
    evidenceAt: form.channel === "social" ? form.evidenceAt : "",
    removed: isRemoved && removedOn !== null ? { action: removal, on: removedOn } : null,
  };
};

/** What is wrong beside each field, with the clause. */
export const problemsByField = (problems: readonly HandLogProblem[]): Readonly<Partial<Record<HandLogProblem["field"], string>>> =>
  Object.fromEntries(problems.map(({ type, field, clause }) => [field, words.problem(words.problems[type], clause)]));

/** Whether anything was typed or chosen that could be lost. */
export const isTouched = ({ about, choice, note, caseReference, evidenceAt }: LogForm): boolean => [about, choice, note, caseReference, evidenceAt].some((text) => text !== "");
