import type { Retention } from "../../subjects/disposal/retention.ts";
import { holidaysEndSoon } from "../../policy/holidays.ts";
import { questionsOf } from "../../policy/questions.ts";
import type { Policy } from "../../policy/types.ts";
import type { MailboxState } from "../reading/mailboxes.ts";
import type { Settings } from "../../policy/settings.ts";
import { addDays, addWorkingDays, isWorkingDay, type Day } from "../../base/time.ts";
import { type DueItem, forRole } from "./due-item.ts";

export interface OfficeFacts {
  readonly settings: Settings;
  readonly policy: Policy | null;
  readonly mailboxes: readonly MailboxState[];
  readonly retention: Pick<Retention, "listed">;
  readonly today: Day;
}

/** The first working day on which nobody said that none was left; the last one before today where nobody ever did. */
const firstMissed = ({ holidays }: Settings, clear: Day | null, today: Day): Day => {
  if (clear !== null) return addWorkingDays(clear, 1, holidays);
  let day = addDays(today, -1);
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1);
  return day;
};

/** A due day is wrong once it is counted past the last holiday that anybody listed. */
const holidaysToAdd = (settings: Settings, today: Day): readonly DueItem[] => {
  const last = holidaysEndSoon(settings, today);
  if (last === null) return [];
  return [{ type: "holidays-end", key: "holidays-end", forWhom: forRole("owner"), on: last, since: today, overdue: today > last, about: { type: "holidays" }, clause: "" }];
};

/** What the office itself has to do: its mailboxes, the records whose time is over, and what set-up has not answered. */
export const dueOfOffice = ({ settings, policy, mailboxes, retention, today }: OfficeFacts): readonly DueItem[] => [
  ...mailboxes
    .filter(({ dueToday, late }) => dueToday || late)
    .map(({ mailbox, clear, late }): DueItem => {
      const on = late ? firstMissed(settings, clear?.day ?? null, today) : today;
      return {
        type: "mailbox",
        key: `mailbox ${mailbox.id}`,
        forWhom: { type: "people", people: [mailbox.reader, mailbox.deputy] },
        on,
        since: on,
        overdue: late,
        about: { type: "mailbox", mailbox: mailbox.id },
        clause: "",
      };
    }),
  ...retention.listed.map(({ owner, personKey, keptUntil }): DueItem => ({
    type: "disposal",
    key: `disposal ${owner}`,
    forWhom: forRole("owner"),
    on: null,
    since: addDays(keptUntil, 1),
    overdue: false,
    about: { type: "disposal", owner, person: personKey },
    clause: "",
  })),
  ...holidaysToAdd(settings, today),
  ...(policy ? questionsOf(policy) : []).map(({ field, answeredBy }): DueItem => ({
    type: "set-up-question",
    key: `set-up-question ${field}`,
    forWhom: forRole(answeredBy),
    on: null,
    since: today,
    overdue: false,
    about: { type: "question", field },
    clause: "",
  })),
];
