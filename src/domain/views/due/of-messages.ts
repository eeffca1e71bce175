import { openTasks } from "../../subjects/contact/tasks.ts";
import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { supportDue, type SupportOffered } from "../../subjects/person/support.ts";
import { policeDutyOf, type PoliceRecord } from "../../subjects/police/police.ts";
import type { ReadingEntry } from "../reading/reading-queue.ts";
import type { Settings } from "../../policy/settings.ts";
import { isConcern } from "../../policy/behaviours.ts";
import { dayOf, type Day } from "../../base/time.ts";
import { keepLists } from "../keep-lists.ts";
import { keepView, type Kept } from "../keep-view.ts";
import { byUrgency, type DueItem, forRole } from "./due-item.ts";

export interface MessageFacts {
  readonly settings: Settings;
  /** What `keepDueOfMessages` says today. */
  readonly messagesDue: readonly DueItem[];
  readonly reading: readonly ReadingEntry[];
  readonly concerns: Iterable<LoggedMessage>;
}

/** What single messages ask for: to be read, passed on and dealt with, reported to the police, and colleagues to be looked after. */
export const dueOfMessages = ({ settings, messagesDue, reading, concerns }: MessageFacts): readonly DueItem[] => [
  ...messagesDue,
  ...reading.map(({ message }) => forManagers(settings, "reading", message)),
  ...Array.from(concerns, (message) => forManagers(settings, "concern", message)),
];

interface MessageFolds {
  readonly messages: Kept<LoggedMessage>;
  readonly police: Kept<PoliceRecord>;
  readonly support: Kept<readonly SupportOffered[]>;
}

/** What messages ask for beside being read and looked at, kept: one more message costs itself. The same list until something changes or the day does. */
export const keepDueOfMessages = (settings: Settings, { messages, police, support }: MessageFolds): ((today: Day) => readonly DueItem[]) => {
  let day: Day | null = null;
  const items = keepView(messages, { police, support }, (look) => (message) => {
    if (!mayAsk(message) || day === null) return null;
    const own = dueOfMessage(settings, message, { record: look.police(message.stream) ?? null, offered: look.support(message.stream) ?? [] }, day);
    return own.length > 0 ? own : null;
  });
  const lists = keepLists(items, (own) => own.map((item) => ({ list: "", item })), byUrgency);
  return (today) => {
    if (today !== day) items.refresh();
    day = today;
    return lists.entries().get("") ?? [];
  };
};

// Most messages are conduct at most, and ask for nothing here.
const mayAsk = ({ triages, views }: LoggedMessage): boolean => triages.length > 0 || views.some(({ choice }) => isConcern(choice));

interface DoneAbout {
  readonly record: PoliceRecord | null;
  readonly offered: readonly SupportOffered[];
}

const dueOfMessage = (settings: Settings, message: LoggedMessage, { record, offered }: DoneAbout, today: Day): readonly DueItem[] => {
  const receivedOn = dayOf(message.receivedAt, settings.timeZone);
  const tasks = openTasks(message).map(({ key, dueOn, receivedAt, passedTo }): DueItem => ({
    type: "triage-task",
    key: `triage-task ${key}`,
    forWhom: { type: "named", name: passedTo },
    on: dueOn,
    // The clock runs from receipt, whenever the message was read.
    since: dayOf(receivedAt, settings.timeZone),
    overdue: dueOn !== null && today > dueOn,
    about: { type: "task", message: message.stream, triage: key },
    clause: "",
  }));
  const duty = message.views.some(({ choice }) => isConcern(choice)) ? policeDutyOf(message, record) : null;
  return [
    ...tasks,
    // "Must" names no day, so it is due on the day of receipt.
    ...(duty?.isOpen ? [forManagers(settings, "police-report", message, { on: receivedOn, overdue: today > receivedOn, clause: duty.clause })] : []),
    ...supportDue([message], new Map([[message.stream, offered]])).map(({ colleague }) =>
      forManagers(settings, "support", message, { key: `support ${message.stream} ${colleague.oid}` }),
    ),
  ];
};

const forManagers = (settings: Settings, type: "reading" | "concern" | "police-report" | "support", message: LoggedMessage, rest: Partial<DueItem> = {}): DueItem => ({
  type,
  key: `${type} ${message.stream}`,
  forWhom: forRole("manager"),
  on: null,
  since: dayOf(message.receivedAt, settings.timeZone),
  overdue: false,
  about: { type: "message", message: message.stream },
  clause: "",
  ...rest,
});
