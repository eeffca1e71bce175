import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useNone } from "./checked.tsx";

export interface Line {
  readonly key: string;
  readonly says: string;
  /** Who recorded it and when, or what else belongs to it. */
  readonly beside?: string;
  readonly act?: ReactNode;
}

/** What is recorded in a section, one under the other; said so when there is nothing. */
export const Lines = ({ lines, none }: { readonly lines: readonly Line[]; readonly none: string }): ReactNode => {
  const styles = useStyles();
  const saysNone = useNone(none);
  if (lines.length === 0) return <Text className={styles.quiet}>{saysNone}</Text>;
  return (
    <ul className={styles.list}>
      {lines.map(({ key, says, beside, act }) => (
        <li key={key} className={styles.line}>
          <Text className={styles.says}>{says}</Text>
          {beside !== undefined && beside !== "" && (
            <Text size={200} className={styles.quiet}>
              {beside}
            </Text>
          )}
          {act}
        </li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "10px", listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "flex-start", minWidth: 0 },
  says: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
