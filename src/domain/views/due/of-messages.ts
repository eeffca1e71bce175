import { tasksOf } from "../../subjects/contact/tasks.ts";
import type { LoggedMessage } from "../../subjects/contact/messages.ts";
import { supportDue, type SupportOffered } from "../../subjects/person/support.ts";
import { policeDuties, policeReportsDue, type PoliceRecord } from "../../subjects/police/police.ts";
import type { ReadingEntry } from "../reading/reading-queue.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";
import { type DueItem, forRole } from "./due-item.ts";

export interface MessageFacts {
  readonly settings: Settings;
  readonly messages: ReadonlyMap<string, LoggedMessage>;
  readonly reading: readonly ReadingEntry[];
  readonly concerns: readonly LoggedMessage[];
  readonly police: ReadonlyMap<string, PoliceRecord>;
  readonly support: ReadonlyMap<string, readonly SupportOffered[]>;
  readonly today: Day;
}

/** What single messages ask for: to be read, passed on and dealt with, reported to the police, and colleagues to be looked after. */
export const dueOfMessages = ({ settings, messages, reading, concerns, police, support, today }: MessageFacts): readonly DueItem[] => {
  const receivedOn = ({ receivedAt }: Pick<LoggedMessage, "receivedAt">): Day => dayOf(receivedAt, settings.timeZone);
  const forManagers = (type: "reading" | "concern" | "police-report" | "support", message: LoggedMessage, rest: Partial<DueItem> = {}): DueItem => ({
    type,
    key: `${type} ${message.stream}`,
    forWhom: forRole("manager"),
    on: null,
    since: receivedOn(message),
    overdue: false,
    about: { type: "message", message: message.stream },
    clause: "",
    ...rest,
  });
  const tasks = [...tasksOf(messages.values())].flatMap(([desk, open]) =>
    open.map((task): DueItem => ({
      type: "triage-task",
      key: `triage-task ${task.key}`,
      forWhom: { type: "named", name: desk },
      on: task.dueOn,
      // The clock runs from receipt, whenever the message was read.
      since: receivedOn(task),
      overdue: task.dueOn !== null && today > task.dueOn,
      about: { type: "task", message: task.message.stream, triage: task.key },
      clause: "",
    })),
  );
  return [
    ...tasks,
    ...reading.map(({ message }) => forManagers("reading", message)),
    ...concerns.map((message) => forManagers("concern", message)),
    // "Must" names no day, so it is due on the day of receipt.
    ...policeReportsDue(policeDuties(messages.values(), police)).map(({ message, clause }) =>
      forManagers("police-report", message, { on: receivedOn(message), overdue: today > receivedOn(message), clause }),
    ),
    ...supportDue(messages.values(), support).map(({ message, colleague }) => forManagers("support", message, { key: `support ${message.stream} ${colleague.oid}` })),
  ];
};
