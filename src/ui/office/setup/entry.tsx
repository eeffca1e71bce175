import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface EntryProps {
  readonly title: string;
  readonly says: string;
  /** A state that stands out; empty for none. */
  readonly state?: string;
  /** Buttons, or a form. */
  readonly children?: ReactNode;
}

/** One of several: who or what, one line about it, and what can be done. */
export const Entry = ({ title, says, state = "", children }: EntryProps): ReactNode => {
  const styles = useStyles();
  return (
    <article aria-label={title} className={styles.entry}>
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        {state !== "" && (
          <Badge appearance="tint" color="subtle">
            {state}
          </Badge>
        )}
        <Text className={styles.says}>{says}</Text>
      </div>
      {children}
    </article>
  );
};

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px 16px",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > form": { flexBasis: "100%" },
  },
  words: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", minWidth: 0, overflowWrap: "anywhere" },
  says: { color: tokens.colorNeutralForeground2 },
});
