import type { Desk } from "../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../domain/contact/messages.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import type { Restriction } from "../../domain/restriction/restrictions.ts";
import { dayOf } from "../../domain/time.ts";
import { words } from "./words.ts";

/** The rows behind a number. The number is always their count. */
export type Rows =
  | { readonly type: "restrictions"; readonly rows: readonly Restriction[] }
  | { readonly type: "requests"; readonly rows: readonly RestrictionRequest[] }
  | { readonly type: "messages"; readonly rows: readonly LoggedMessage[] };

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
}

/** The tiles of what is to be done, the loud ones first, and of how things stand. */
export const figureTiles = ({ figures, settings }: Pick<Desk, "figures" | "settings">): { readonly due: readonly FigureTile[]; readonly standing: readonly FigureTile[] } => {
  const oldestConcern = figures.concerns[0];
  const nextReview = figures.inForce.find(({ reviewOverdue }) => !reviewOverdue);
  return {
    due: [
      tile("reviewsOverdue", { type: "restrictions", rows: figures.reviewsOverdue }, words.overdueHint, true),
      tile("instructionsMissing", { type: "requests", rows: figures.instructionsMissing }, words.missingHint, true),
      tile("waiting", { type: "requests", rows: figures.waiting }, words.oldestWaits(figures.oldestWaitingDays ?? 0)),
      tile(
        "concerns",
        { type: "messages", rows: figures.concerns },
        oldestConcern ? words.oldestConcern(dayOf(oldestConcern.receivedAt, settings.timeZone)) : "",
      ),
      tile("notInForce", { type: "restrictions", rows: figures.notInForce }, words.noticeHint),
    ].toSorted((left, right) => Number(right.isLoud) - Number(left.isLoud)),
    standing: [
      tile("inForce", { type: "restrictions", rows: figures.inForce }, nextReview ? words.nextReview(nextReview.reviewOn) : ""),
      tile("reviewsDue", { type: "restrictions", rows: figures.reviewsDue }, ""),
    ],
  };
};

const tile = (id: keyof typeof words.figures, rows: Rows, hint: string, isLoud = false): FigureTile => {
  const { label, none } = words.figures[id];
  const isEmpty = rows.rows.length === 0;
  return { id, label, none, rows, hint: isEmpty ? none : hint, isLoud: isLoud && !isEmpty };
};
