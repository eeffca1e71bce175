import { by } from "../../domain/base/compare.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import type { EventOf } from "../../domain/events/event.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { byReceipt, isConcernWaiting } from "../../domain/subjects/contact/message-concerns.ts";
import type { Merge } from "../../domain/subjects/person/merges.ts";
import type { Person } from "../../domain/subjects/person/people.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { byGiven } from "../../domain/subjects/restriction/restriction-at.ts";
import { restrictionOn, type RestrictionCourse, type WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import type { Irregularity } from "../../domain/views/irregularities.ts";
import type { Told } from "../../domain/views/due/of-letters.ts";
import { keepIrregularities } from "../../domain/views/keep-irregularities.ts";
import { keepList, keepLongList } from "../../domain/views/keep-lists.ts";
import { keepPersons } from "../../domain/views/keep-persons.ts";
import { partAside, type SetAside } from "../../domain/views/set-aside.ts";
import { keepView, type Kept } from "../../domain/views/keep-view.ts";
import { keepReading } from "../../domain/views/reading/keep-reading.ts";
import { mailboxStates, type MailboxState } from "../../domain/views/reading/mailboxes.ts";
import { keepFigures } from "../../domain/views/report/keep-figures.ts";
import type { Desk } from "./read-desk.ts";

/** The folds from which the lists and figures of a desk are worked out. */
interface ViewedFolds {
  readonly people: Kept<Person>;
  readonly merges: Kept<Merge>;
  readonly messages: Kept<LoggedMessage>;
  readonly requests: Kept<RestrictionRequest>;
  readonly restrictionCourses: Kept<RestrictionCourse>;
  readonly warningsByKey: Kept<WarningGiven>;
  readonly mailboxEvents: Kept<readonly EventOf<"mailbox.checked">[]>;
  readonly irregular: Kept<readonly Irregularity[]>;
  readonly setAside: Kept<SetAside>;
  readonly told: Kept<readonly Told[]>;
}

type DeskViews = Pick<
  Desk,
  "concerns" | "figures" | "irregularities" | "irregularitiesAside" | "mailboxes" | "persons" | "reading" | "readingEarlier" | "restrictions" | "warnings"
>;

/** The lists and figures of a desk, kept like the folds that they come from. */
export const keepDeskViews = (settings: Settings, folds: ViewedFolds): ((now: Instant) => DeskViews) => {
  let today: Day | null = null;
  const restrictions = keepView(folds.restrictionCourses, {}, () => (course) => today && restrictionOn(course, today));
  const inOrder = keepList(restrictions, (each) => each, byGiven);
  const warnings = keepList(folds.warningsByKey, (each) => each, newestFirst);
  const concerns = keepLongList(folds.messages, (message) => (isConcernWaiting(message) ? message : null), byReceipt);
  const { persons, groups } = keepPersons({ ...folds, restrictions });
  const reading = keepReading(settings, { ...folds, restrictions, persons, groups });
  const figures = keepFigures(settings, { ...folds, restrictions });
  const irregularities = keepIrregularities(folds.irregular, folds.messages, folds.told);
  const mailboxes = keepMailboxes(settings, folds.mailboxEvents);
  return (now) => {
    const day = dayOf(now, settings.timeZone);
    // What a restriction is depends on the day.
    if (day !== today) restrictions.refresh();
    today = day;
    const waiting = concerns();
    const parted = partAside(folds.setAside.entries(), irregularities());
    return {
      persons: persons.entries(),
      restrictions: inOrder(),
      warnings: warnings(),
      concerns: waiting,
      ...reading.queue(now),
      mailboxes: mailboxes(now),
      irregularities: parted.open,
      irregularitiesAside: parted.aside,
      figures: figures(now, waiting),
    };
  };
};

const oldestFirst = by<WarningGiven>(
  ({ on }) => on,
  ({ key }) => key,
);

const newestFirst = (left: WarningGiven, right: WarningGiven): number => oldestFirst(right, left);

/** Worked out again when somebody checked one, and each day. */
const keepMailboxes = (settings: Settings, checks: ViewedFolds["mailboxEvents"]): ((now: Instant) => readonly MailboxState[]) => {
  let today: Day | null = null;
  let known: readonly MailboxState[] | null = null;
  checks.onChange(() => {
    known = null;
  });
  return (now) => {
    const events = checks.entries();
    const day = dayOf(now, settings.timeZone);
    if (day !== today) known = null;
    today = day;
    known ??= mailboxStates(settings, events, now);
    return known;
  };
};
