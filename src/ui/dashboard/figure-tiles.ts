import { eachDayOf, type Desk } from "../../app/desk/read-desk.ts";
import type { PossibleDays } from "../../domain/base/service-time.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { DisputeOpen } from "../../domain/subjects/dispute/disputes-due.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import type { MailboxState } from "../../domain/views/reading/mailboxes.ts";
import { lifeFiguresOf } from "../../domain/views/report/life-figures.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction, WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import { isLate, mayBeLate } from "../kit/due-entry.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { words } from "./words.ts";
import type { DeskSource } from "../../app/desk/desk-sources.ts";
import { notWholeDue } from "../../app/desk/due-of-desk.ts";
import { notWhole, type NotWhole } from "../../app/desk/not-whole.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import { sayNone } from "../kit/sections/checked.tsx";
import { unreadWords } from "../words/unread-words.ts";

/** The rows behind a number. The number is always their count, but where it may be several days and they do not all count. */
export type Rows =
  | { readonly type: "restrictions"; readonly rows: readonly Restriction[] }
  | { readonly type: "requests"; readonly rows: readonly RestrictionRequest[] }
  | { readonly type: "messages"; readonly rows: readonly LoggedMessage[] }
  | { readonly type: "warnings"; readonly rows: readonly WarningGiven[] }
  | { readonly type: "disputes"; readonly rows: readonly DisputeOpen[] }
  | { readonly type: "mailboxes"; readonly rows: readonly MailboxState[] }
  | { readonly type: "due"; readonly rows: readonly DueItem[] };

/** What stands behind a number that was clicked. */
export interface Opened {
  readonly id: string;
  readonly label: string;
  /** What is said when there are no rows. */
  readonly none: string;
  readonly rows: Rows;
  /** How the number was said, where it is not merely the count of its rows. */
  readonly count?: string;
}

export interface FigureTile extends Opened {
  /** How many there are; where that goes by the day, and it may be several, every number that it may be. */
  readonly count: string;
  readonly hint: string;
  /** It must not wait: shown loudly while there is any, or may be. */
  readonly isLoud: boolean;
  /** Whether the number can be told: the hint says what is missing where it cannot. */
  readonly isKnown: boolean;
}

type TileId = keyof typeof words.figures;

/** From what each number is made; everything that is due is told by itself. */
const sources: Readonly<Record<Exclude<TileId, "overdue">, readonly DeskSource[]>> = {
  reviewsOverdue: ["restrictions"],
  instructionsMissing: ["requests"],
  mailboxesLate: ["mailboxes"],
  reading: ["reading"],
  waiting: ["requests"],
  concerns: ["messages"],
  disputesOpen: ["disputes"],
  notInForce: ["restrictions", "requests"],
  inForce: ["restrictions"],
  reviewsDue: ["restrictions", "reviews"],
  quiet: ["restrictions", "messages"],
  warningsEnough: ["warnings", "restrictions"],
};

interface Tiles {
  readonly due: readonly FigureTile[];
  readonly standing: readonly FigureTile[];
}

/** The tiles of what is to be done, the loud ones first, and of how things stand. `due` is everything that is due for these roles. */
export const figureTiles = (desk: Desk, due: readonly DueItem[], roles: readonly Role[]): Tiles => {
  const { settings, warnings, disputes, messages, days: possible } = desk;
  const days = eachDayOf(desk).map(({ now, restrictions, figures, mailboxes, reading }) => {
    const life = lifeFiguresOf({ settings, warnings, disputes, messages, now, restrictions });
    return { figures, mailboxes, reading, life };
  });
  const on = <T>(ask: (day: (typeof days)[number]) => T): readonly T[] => days.map(ask);
  const missingOf = (id: TileId): NotWhole => (id === "overdue" ? notWholeDue(desk, roles) : notWhole(desk, roles, sources[id]));
  const tile = (id: TileId, rows: RowsOnDays, hints: readonly string[], isLoud = false): FigureTile => tileWithin({ id, rows, hints, isLoud, possible, missing: missingOf(id) });
  const oldestConcern = desk.concerns.at(0);
  return {
    due: [
      tile("overdue", overdueOf(due), [words.overdueThingsHint], true),
      tile("reviewsOverdue", restrictionsOn(on(({ figures }) => figures.reviewsOverdue)), [words.overdueHint], true),
      tile("instructionsMissing", requestsOn(on(({ figures }) => figures.instructionsMissing)), [words.missingHint], true),
      tile("mailboxesLate", mailboxesOn(on(({ mailboxes }) => mailboxes.filter(({ late }) => late))), [words.mailboxesHint], true),
      tile(
        "reading",
        messagesOn(on(({ reading }) => reading.map(({ message }) => message))),
        on(({ reading }) => words.oldestUnread(reading[0]?.workingDays ?? 0)),
      ),
      tile(
        "waiting",
        requestsOn(on(({ figures }) => figures.waiting)),
        on(({ figures }) => words.oldestWaits(figures.oldestWaitingDays ?? 0)),
      ),
      tile("concerns", messagesOn([[...desk.concerns]]), [oldestConcern ? words.oldestConcern(dayOf(oldestConcern.receivedAt, settings.timeZone)) : ""]),
      tile(
        "disputesOpen",
        disputesOn(on(({ life }) => life.disputesOpen)),
        on(({ life }) => sayFirst(life.disputesOpen[0]?.dispute.dueOn ?? null)),
      ),
      tile("notInForce", restrictionsOn(on(({ figures }) => figures.notInForce)), [words.noticeHint]),
    ].toSorted((left, right) => Number(right.isLoud) - Number(left.isLoud)),
    standing: [
      tile(
        "inForce",
        restrictionsOn(on(({ figures }) => figures.inForce)),
        on(({ figures }) => sayNext(figures.inForce.find(({ reviewOverdue }) => !reviewOverdue))),
      ),
      tile("reviewsDue", restrictionsOn(on(({ figures }) => figures.reviewsDue)), [""]),
      tile("quiet", restrictionsOn(on(({ life }) => life.quiet)), [words.quietHint]),
      tile(
        "warningsEnough",
        warningsOn(on(({ life }) => life.warningsEnough)),
        on(({ life }) => words.warningsTold(life.warningsTold.length)),
      ),
    ],
  };
};

const sayFirst = (dueOn: Day | null): string => (dueOn === null ? "" : words.firstDispute(dueOn));

const sayNext = (next: Restriction | undefined): string => (next ? words.nextReview(next.reviewOn) : "");

/** The rows behind a number on each of the days that it may be: all that count on any, and how many do on each. */
interface RowsOnDays {
  readonly rows: Rows;
  readonly counts: readonly number[];
  /** Whether the same rows count on all of them. */
  readonly isSame: boolean;
}

const onDays = <T>(days: readonly (readonly T[])[], keyOf: (row: T) => string, toRows: (rows: readonly T[]) => Rows): RowsOnDays => {
  const all = new Map<string, T>();
  for (const row of days.flat()) if (!all.has(keyOf(row))) all.set(keyOf(row), row);
  return { rows: toRows(days.length === 1 ? days.flat() : [...all.values()]), counts: days.map(({ length }) => length), isSame: days.every(({ length }) => length === all.size) };
};

const restrictionsOn = (days: readonly (readonly Restriction[])[]): RowsOnDays =>
  onDays(
    days,
    ({ key }) => key,
    (rows) => ({ type: "restrictions", rows }),
  );
const requestsOn = (days: readonly (readonly RestrictionRequest[])[]): RowsOnDays =>
  onDays(
    days,
    ({ id }) => id,
    (rows) => ({ type: "requests", rows }),
  );
const messagesOn = (days: readonly (readonly LoggedMessage[])[]): RowsOnDays =>
  onDays(
    days,
    ({ stream }) => stream,
    (rows) => ({ type: "messages", rows }),
  );
const mailboxesOn = (days: readonly (readonly MailboxState[])[]): RowsOnDays =>
  onDays(
    days,
    ({ mailbox }) => mailbox.id,
    (rows) => ({ type: "mailboxes", rows }),
  );
const disputesOn = (days: readonly (readonly DisputeOpen[])[]): RowsOnDays =>
  onDays(
    days,
    ({ dispute }) => dispute.id,
    (rows) => ({ type: "disputes", rows }),
  );
const warningsOn = (days: readonly (readonly WarningGiven[])[]): RowsOnDays =>
  onDays(
    days,
    ({ key }) => key,
    (rows) => ({ type: "warnings", rows }),
  );

/** What is overdue, and what may be: an item says itself that it could not be checked. */
const overdueOf = (due: readonly DueItem[]): RowsOnDays => {
  const [sure, all] = [due.filter(isLate), due.filter(mayBeLate)];
  return { rows: { type: "due", rows: all }, counts: [sure.length, all.length], isSame: sure.length === all.length };
};

interface TileOnDays {
  readonly id: TileId;
  readonly rows: RowsOnDays;
  readonly hints: readonly string[];
  readonly isLoud: boolean;
  readonly possible: PossibleDays;
  readonly missing: NotWhole;
}

const tileWithin = ({ id, rows: { rows, counts, isSame }, hints, isLoud, possible, missing }: TileOnDays): FigureTile => {
  const { label } = words.figures[id];
  const none = sayNone(missing, words.figures[id].none);
  const numbers = [...new Set(counts)].toSorted((left, right) => left - right);
  const [hint = "", ...otherHints] = new Set(hints);
  const isEmpty = rows.rows.length === 0;
  const isKnown = missing.unread.length === 0 && !(isEmpty && missing.rows > 0);
  const said = isSame && otherHints.length === 0 ? hint : words.dayUnknown;
  // A row that could not be read may be one more of these.
  const beside = missing.rows > 0 ? [said, unreadWords.rowsBeside(missing.rows)].filter((text) => text !== "").join(". ") : said;
  return {
    id,
    label,
    none,
    rows,
    count: numbers.length > 1 && possible.last === null ? words.couldNotCheck : words.counts(numbers.map(String)),
    hint: isEmpty || !isKnown ? none : beside,
    isLoud: isLoud && isKnown && !isEmpty,
    isKnown,
  };
};
