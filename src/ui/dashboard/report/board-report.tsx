import { Field, makeStyles, mergeClasses, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactNode } from "react";
import { eachDayOf, type DayOfDesk, type Desk } from "../../../app/desk/read-desk.ts";
import { toCsv } from "../../../domain/views/export/csv.ts";
import { boardReportWithin, type ReportFacts } from "../../../domain/views/report/board-report.ts";
import { lifeFiguresOf } from "../../../domain/views/report/life-figures.ts";
import { dayOf, type Day } from "../../../domain/base/time.ts";
import { addMonths } from "../../../domain/base/spans.ts";
import { TakeOut } from "../../kit/take-out.tsx";
import { words } from "../words.ts";
import "./print.css";
import { reportRows } from "./report-rows.ts";
import { DayInput } from "../../kit/fields/day-input.tsx";
import { notWhole } from "../../../app/desk/not-whole.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import { pageSources } from "../../kit/page-sources.ts";
import { unreadWords } from "../../words/unread-words.ts";

const monthsReported = 3;

/** The counts that a board is shown, for a time that the reader chooses: to read, to print and as a file. */
export const BoardReport = ({ desk }: { readonly desk: Desk }): ReactNode => {
  const styles = useStyles();
  const titleId = useId();
  const today = dayOf(desk.now, desk.settings.timeZone);
  const [from, setFrom] = useState<Day | null>(() => addMonths(today, -monthsReported));
  const [to, setTo] = useState<Day | null>(today);
  const rows = useMemo(() => {
    if (from === null || to === null || from > to) return null;
    const [taken, ...others] = eachDayOf(desk);
    const onDay = (day: DayOfDesk): ReportFacts => {
      const { settings, requests, reviews, disputes, warnings, messages, needs } = desk;
      const facts = { settings, requests, reviews, disputes, warnings, messages, needs, ...day, from, to };
      return { ...facts, life: lifeFiguresOf(facts) };
    };
    return reportRows(boardReportWithin([onDay(taken), ...others.map(onDay)]), { from, to, days: desk.days });
  }, [desk, from, to]);
  const { roles } = usePageMeans().connection.session;
  // A count on paper has nobody beside it who knows that it may not be all.
  const lacks = notWhole(desk, roles, pageSources.report).rows;
  return (
    <section aria-labelledby={titleId} className={mergeClasses("board-report", styles.report)}>
      <h1 id={titleId} className={styles.title}>
        {words.report.title}
      </h1>
      <Text>{desk.settings.body}</Text>
      <Text className={styles.quiet}>{words.report.hint}</Text>
      {lacks > 0 && <Text weight="semibold">{unreadWords.rowsBeside(lacks)}</Text>}
      <div className={styles.controls}>
        <Field label={words.report.from}>
          <DayInput value={from} max={today} onChange={setFrom} />
        </Field>
        <Field label={words.report.to} validationMessage={rows ? null : words.report.wrongWay}>
          <DayInput value={to} max={today} onChange={setTo} />
        </Field>
        <TakeOut
          text={rows && (() => toCsv([[desk.settings.body], ...(lacks > 0 ? [[unreadWords.rowsBeside(lacks)]] : []), words.report.columns, ...rows]))}
          file={to && words.report.fileName(to)}
        />
      </div>
      {rows && (
        <table aria-labelledby={titleId} className={styles.table}>
          <thead>
            <tr>
              {words.report.columns.map((column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([when, what, count]) => (
              <tr key={what} className={styles.row}>
                <td className={styles.cell}>{when}</td>
                <th scope="row" className={styles.cell}>
                  {what}
                </th>
                <td className={styles.cell}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const useStyles = makeStyles({
  report: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    padding: "16px clamp(12px, 3vw, 20px)",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  title: { ...typographyStyles.title2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  controls: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "12px", "@media print": { display: "none" } },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: "avoid" },
  cell: { padding: "6px 12px 6px 0", textAlign: "start", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
});
