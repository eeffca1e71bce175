import { aboutMe, noConcern } from "../../domain/policy/vocabulary.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { Day } from "../../domain/base/time.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { Figures, Week } from "../../domain/views/report/figures.ts";
import { contactWords, sayChoice } from "../words/contact-words.ts";
import { words } from "./words.ts";

/** The contacts of some weeks, as the chart and the table show them. Every number is the count of its messages. */
export interface ContactWeeks {
  /** Mondays. */
  readonly weeks: readonly Day[];
  readonly groups: readonly ContactGroup[];
  readonly total: ContactLine;
}

/** Behaviours that belong together, by the policy's categories, in the order of the policy. */
export interface ContactGroup extends ContactLine {
  readonly choices: readonly ContactLine[];
}

export interface ContactLine {
  readonly id: string;
  readonly label: string;
  /** The messages of each week. */
  readonly byWeek: readonly (readonly LoggedMessage[])[];
  readonly messages: readonly LoggedMessage[];
}

/** Groups what was logged. A choice that the policy does not know, made under another one, keeps a line of its own. */
export const contactWeeks = ({ weeks }: Pick<Figures, "weeks">, policy: Policy | undefined): ContactWeeks => {
  const seen = [...new Set(weeks.flatMap(({ messagesByChoice }) => [...messagesByChoice.keys()]))];
  const known: readonly (readonly [id: string, label: string, choices: readonly string[]])[] = [
    [noConcern, contactWords.noConcern, [noConcern]],
    ...(policy?.categories ?? []).map(({ id, label, behaviours }) => [id, label, behaviours.map((behaviour) => behaviour.id)] as const),
    [aboutMe, words.aboutMe, [aboutMe]],
  ];
  const inGroups = new Set(known.flatMap(([, , choices]) => choices));
  const groups = [...known, ["other", words.other, seen.filter((choice) => !inGroups.has(choice))] as const].map(([id, label, choices]) => {
    const lines = choices.filter((choice) => seen.includes(choice)).map((choice) => lineOf(weeks, policy, choice));
    return groupOf(sumOf(id, label, weeks.length, lines), lines);
  });
  const shown = groups.filter(({ messages }) => messages.length > 0);
  return { weeks: weeks.map(({ from }) => from), groups: shown, total: sumOf("total", words.allContacts, weeks.length, shown) };
};

const lineOf = (weeks: readonly Week[], policy: Policy | undefined, choice: string): ContactLine => {
  const byWeek = weeks.map(({ messagesByChoice }) => messagesByChoice.get(choice) ?? []);
  return { id: choice, label: sayChoice(policy, choice, words.aboutMe), byWeek, messages: byWeek.flat() };
};

const groupOf = (line: ContactLine, choices: readonly ContactLine[]): ContactGroup => ({ ...line, choices });

const sumOf = (id: string, label: string, weekCount: number, lines: readonly ContactLine[]): ContactLine => {
  const byWeek = Array.from({ length: weekCount }, (_, week) => lines.flatMap((line) => line.byWeek[week] ?? []));
  return { id, label, byWeek, messages: byWeek.flat() };
};

/** `5 Oct`. */
export const shortDay = (day: Day): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
