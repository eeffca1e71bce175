import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { shortDay, type ContactLine } from "./contact-weeks.ts";
import type { WeekChartProps } from "./week-chart.tsx";
import { words } from "./words.ts";

/** The numbers of the chart, by behaviour. On a narrow screen each line is a block that lists the weeks with contacts. */
export const WeekTable = ({ contacts: { weeks, groups, total }, onOpen }: WeekChartProps): ReactNode => {
  const styles = useStyles();
  const line = (shown: ContactLine, className: string): ReactNode => (
    <tr key={shown.id} className={mergeClasses(styles.row, className)}>
      <th scope="row" className={styles.head}>
        {shown.label}
      </th>
      {weeks.map((from, week) => (
        <NumberCell key={from} line={shown} label={words.weekOf(from)} short={shortDay(from)} messages={shown.byWeek[week] ?? []} onOpen={onOpen} />
      ))}
      <NumberCell line={shown} label={words.total} short="" messages={shown.messages} isTotal onOpen={onOpen} />
    </tr>
  );
  return (
    <table aria-label={words.tableCaption} className={styles.table}>
      <thead className={styles.header}>
        <tr>
          <th scope="col" className={styles.head}>
            {words.behaviour}
          </th>
          {weeks.map((from) => (
            <th scope="col" key={from} className={styles.number} aria-label={words.weekOf(from)}>
              {shortDay(from)}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody className={styles.body}>
        {groups.map((group) => (
          <Fragment key={group.id}>
            {line(group, styles.group)}
            {group.choices.filter(({ label }) => label !== group.label).map((choice) => line(choice, styles.choice))}
          </Fragment>
        ))}
        {line(total, styles.group)}
      </tbody>
    </table>
  );
};

interface NumberCellProps extends Pick<WeekChartProps, "onOpen"> {
  readonly line: ContactLine;
  readonly label: string;
  /** What stands beside the number on a narrow screen. */
  readonly short: string;
  readonly messages: ContactLine["messages"];
  readonly isTotal?: boolean;
}

const NumberCell = ({ line, label, short, messages, isTotal = false, onOpen }: NumberCellProps): ReactNode => {
  const styles = useStyles();
  const title = `${line.label}, ${label}`;
  return (
    <td data-label={short} className={mergeClasses(styles.number, isTotal && styles.total, messages.length === 0 && styles.none)}>
      {messages.length === 0 ? (
        0
      ) : (
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-label={words.open(title, messages.length)}
          onClick={() => onOpen({ id: `${line.id}:${label}`, label: title, none: words.noContacts, rows: { type: "messages", rows: messages } })}
        >
          {messages.length}
        </Button>
      )}
    </td>
  );
};

const narrow = "@media (max-width: 760px)";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, [narrow]: { display: "block" } },
  // Out of sight on a narrow screen, where every number carries its own label, and still there for a screen reader.
  header: { color: tokens.colorNeutralForeground2, [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  body: { [narrow]: { display: "block" } },
  row: { [narrow]: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "16px", padding: "6px 0" } },
  head: { padding: "4px 8px 4px 0", textAlign: "start", fontWeight: "inherit", [narrow]: { flex: "1 1 60%", padding: 0 } },
  group: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { "& th": { paddingInlineStart: "16px" } },
  number: {
    padding: "2px 4px",
    textAlign: "end",
    fontWeight: "inherit",
    fontVariantNumeric: "tabular-nums",
    [narrow]: {
      order: 2,
      display: "inline-flex",
      alignItems: "center",
      gap: "4px",
      padding: 0,
      "::before": { content: "attr(data-label)", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    },
  },
  total: { [narrow]: { order: 1 } },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, [narrow]: { display: "none" } },
  button: { minWidth: "24px", padding: 0, fontSize: "inherit", fontWeight: "inherit", textDecorationLine: "underline", justifyContent: "flex-end" },
});
