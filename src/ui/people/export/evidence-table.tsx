import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface EvidenceTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** The log as a table, which on a narrow screen becomes a list of blocks; on paper it stays a table. */
export const EvidenceTable = ({ label, columns, rows }: EvidenceTableProps): ReactNode => {
  const styles = useStyles();
  return (
    <table aria-label={label} className={styles.table}>
      <thead className={styles.head}>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.cell}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className={styles.row}>
            {cells.map((cell, index) => (
              <td key={columns[index]} data-label={columns[index]} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const narrow = "@media screen and (max-width: 700px)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [narrow]: { display: "block", "& tbody": { display: "block" } },
  },
  head: { textAlign: "start", color: tokens.colorNeutralForeground2, [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: "avoid", [narrow]: { display: "block", padding: "8px 0" } },
  cell: {
    padding: "6px 12px 6px 0",
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    [narrow]: {
      display: "grid",
      gridTemplateColumns: "minmax(84px, 32%) 1fr",
      gap: "8px",
      padding: "2px 0",
      "::before": { content: "attr(data-label)", color: tokens.colorNeutralForeground2 },
    },
  },
});
