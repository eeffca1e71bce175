import { formWords } from "../../words/form-words.ts";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useNone } from "../sections/checked.tsx";

export interface RecordColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly renderCell: (row: Row) => ReactNode;
}

export interface RecordTableProps<Row> {
  readonly label: string;
  readonly columns: readonly RecordColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Said instead of an empty table, where all was read. */
  readonly none: string;
}

const pageSize = 50;

/** Rows as a table, which on a narrow screen becomes a list of blocks. The first column says what a row is about. */
export const RecordTable = <Row,>({ label, columns, rows, keyOf, none }: RecordTableProps<Row>): ReactNode => {
  const styles = useStyles();
  const [shown, setShown] = useState(pageSize);
  const saysNone = useNone(none);
  if (rows.length === 0) return <Text className={styles.none}>{saysNone}</Text>;
  const [first, ...rest] = columns;
  return (
    <>
      <table aria-label={label} className={styles.table}>
        <thead className={styles.header}>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles.cell}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rows.slice(0, shown).map((row) => (
            <tr key={keyOf(row)} className={styles.row}>
              {first && (
                <th scope="row" className={styles.cell}>
                  {first.renderCell(row)}
                </th>
              )}
              {rest.map((column) => (
                <td key={column.id} data-label={column.label} className={styles.labelled}>
                  {column.renderCell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && <Button onClick={() => setShown(shown + pageSize)}>{formWords.more(Math.min(pageSize, rows.length - shown))}</Button>}
    </>
  );
};

const narrow = "@media (max-width: 700px)";

const cell = {
  padding: "10px 16px 10px 0",
  textAlign: "start",
  verticalAlign: "top",
  fontWeight: tokens.fontWeightRegular,
  overflowWrap: "anywhere",
  [narrow]: { display: "block", padding: "2px 0" },
} as const;

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, [narrow]: { display: "block" } },
  // Out of sight on a narrow screen, where every value carries its own label, and still there for a screen reader.
  header: { color: tokens.colorNeutralForeground2, [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  body: { [narrow]: { display: "block" } },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, [narrow]: { display: "block", padding: "10px 0" } },
  cell,
  labelled: {
    ...cell,
    [narrow]: {
      display: "grid",
      gridTemplateColumns: "minmax(84px, 32%) 1fr",
      gap: "8px",
      padding: "2px 0",
      "::before": { content: "attr(data-label)", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    },
  },
});
