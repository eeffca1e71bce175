import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface ItemProps {
  readonly title: string;
  readonly says: string;
  /** A box to choose it by. */
  readonly before?: ReactNode;
  /** A button, or the form that it opened. */
  readonly children?: ReactNode;
}

/** One person's records: whose they are, why they are here, and what can be done. */
export const Item = ({ title, says, before, children }: ItemProps): ReactNode => {
  const styles = useStyles();
  return (
    <article aria-label={title} className={styles.item}>
      {before}
      <div className={styles.words}>
        <Text block weight="semibold">
          {title}
        </Text>
        <Text block>{says}</Text>
      </div>
      {children}
    </article>
  );
};

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > form": { flexBasis: "100%" },
  },
  words: { flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere" },
});
