import type { ReportLine } from "../../../domain/views/report/board-report.ts";
import type { Day } from "../../../domain/base/time.ts";
import { sayNumber } from "../../words/numbers.ts";
import { words } from "../words.ts";

export interface ReportDays {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

/** The report as it is printed and saved: when, what and how many. */
export const reportRows = (lines: readonly ReportLine[], { from, to, today }: ReportDays): readonly (readonly [string, string, string])[] =>
  lines.map(({ id, group, count }) => [
    group === "now" ? words.report.now(today) : words.report.period(from, to),
    words.report.lines[id],
    count === null ? words.report.tooFew : sayNumber(count),
  ]);
