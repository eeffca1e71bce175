import type { Desk } from "../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import type { DisputeOpen } from "../../domain/subjects/dispute/disputes-due.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import type { MailboxState } from "../../domain/views/reading/mailboxes.ts";
import { lifeFiguresOf } from "../../domain/views/report/life-figures.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import type { Restriction, WarningGiven } from "../../domain/subjects/restriction/restrictions.ts";
import { dayOf } from "../../domain/base/time.ts";
import { words } from "./words.ts";
import type { DeskSource } from "../../app/desk/desk-sources.ts";
import { notWholeDue } from "../../app/desk/due-of-desk.ts";
import { notWhole, type NotWhole } from "../../app/desk/not-whole.ts";
import type { Role } from "../../domain/ledger/lists.ts";
import { sayNone } from "../kit/sections/checked.tsx";
import { unreadWords } from "../words/unread-words.ts";

/** The rows behind a number. The number is always their count. */
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
}

export interface FigureTile extends Opened {
  readonly hint: string;
  /** It must not wait: shown loudly while there is any. */
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

type TileFacts = Pick<Desk, "unread" | "inDoubt" | "figures" | "settings" | "now" | "reading" | "mailboxes" | "restrictions" | "warnings" | "disputes" | "messages">;

/** The tiles of what is to be done, the loud ones first, and of how things stand. `due` is everything that is due for these roles. */
export const figureTiles = (
  desk: TileFacts,
  due: readonly DueItem[],
  roles: readonly Role[],
): { readonly due: readonly FigureTile[]; readonly standing: readonly FigureTile[] } => {
  const { figures, settings, reading, mailboxes } = desk;
  const tile = (id: TileId, rows: Rows, hint: string, isLoud = false): FigureTile =>
    tileOf(id, { rows, hint, isLoud, missing: id === "overdue" ? notWholeDue(desk, roles) : notWhole(desk, roles, sources[id]) });
  const life = lifeFiguresOf(desk);
  const [oldestConcern, oldestUnread, firstDispute] = [figures.concerns.at(0), reading[0], life.disputesOpen[0]];
  const nextReview = figures.inForce.find(({ reviewOverdue }) => !reviewOverdue);
  return {
    due: [
      tile("overdue", { type: "due", rows: due.filter(({ overdue }) => overdue) }, words.overdueThingsHint, true),
      tile("reviewsOverdue", { type: "restrictions", rows: figures.reviewsOverdue }, words.overdueHint, true),
      tile("instructionsMissing", { type: "requests", rows: figures.instructionsMissing }, words.missingHint, true),
      tile("mailboxesLate", { type: "mailboxes", rows: mailboxes.filter(({ late }) => late) }, words.mailboxesHint, true),
      tile("reading", { type: "messages", rows: reading.map(({ message }) => message) }, words.oldestUnread(oldestUnread?.workingDays ?? 0)),
      tile("waiting", { type: "requests", rows: figures.waiting }, words.oldestWaits(figures.oldestWaitingDays ?? 0)),
      tile("concerns", { type: "messages", rows: [...figures.concerns] }, oldestConcern ? words.oldestConcern(dayOf(oldestConcern.receivedAt, settings.timeZone)) : ""),
      tile("disputesOpen", { type: "disputes", rows: life.disputesOpen }, firstDispute?.dispute.dueOn ? words.firstDispute(firstDispute.dispute.dueOn) : ""),
      tile("notInForce", { type: "restrictions", rows: figures.notInForce }, words.noticeHint),
    ].toSorted((left, right) => Number(right.isLoud) - Number(left.isLoud)),
    standing: [
      tile("inForce", { type: "restrictions", rows: figures.inForce }, nextReview ? words.nextReview(nextReview.reviewOn) : ""),
      tile("reviewsDue", { type: "restrictions", rows: figures.reviewsDue }, ""),
      tile("quiet", { type: "restrictions", rows: life.quiet }, words.quietHint),
      tile("warningsEnough", { type: "warnings", rows: life.warningsEnough }, words.warningsTold(life.warningsTold.length)),
    ],
  };
};

interface Told extends Pick<FigureTile, "rows" | "hint" | "isLoud"> {
  readonly missing: NotWhole;
}

const tileOf = (id: TileId, { rows, hint, isLoud, missing }: Told): FigureTile => {
  const { label } = words.figures[id];
  const isEmpty = rows.rows.length === 0;
  const none = sayNone(missing, words.figures[id].none);
  // A row that could not be read may be one more of these.
  const beside = missing.rows > 0 ? [hint, unreadWords.rowsBeside(missing.rows)].filter((text) => text !== "").join(". ") : hint;
  const isKnown = missing.unread.length === 0 && !(isEmpty && missing.rows > 0);
  return { id, label, none, rows, hint: isEmpty || !isKnown ? none : beside, isLoud: isLoud && isKnown && !isEmpty, isKnown };
};
