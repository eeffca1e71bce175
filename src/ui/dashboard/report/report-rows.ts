import type { ReportLineWithin } from "../../../domain/views/report/board-report.ts";
import type { PossibleDays } from "../../../domain/base/service-time.ts";
import type { Day } from "../../../domain/base/time.ts";
import { sayNumber } from "../../words/numbers.ts";
import { words } from "../words.ts";

export interface ReportDays {
  readonly from: Day;
  readonly to: Day;
  /** On which it stands so: the days that it may be. */
  readonly days: PossibleDays;
}

/** The report as it is printed and saved: when, what and how many. */
export const reportRows = (lines: readonly ReportLineWithin[], { from, to, days }: ReportDays): readonly (readonly [string, string, string])[] =>
  lines.map(({ id, group, counts }) => [group === "now" ? sayNow(days) : words.report.period(from, to), words.report.lines[id], sayCounts(counts, days)]);

const sayNow = ({ first, last }: PossibleDays): string => {
  if (last === null) return words.report.nowUnknown;
  return first === last ? words.report.now(first) : words.report.nowWithin(first, last);
};

const sayCounts = (counts: ReportLineWithin["counts"], { last }: PossibleDays): string =>
  counts.length > 1 && last === null ? words.couldNotCheck : words.counts(counts.map((count) => (count === null ? words.report.tooFew : sayNumber(count))));
