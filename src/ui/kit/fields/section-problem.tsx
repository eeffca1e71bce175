import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  problem: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "start", color: tokens.colorStatusDangerForeground3 },
  icon: { flexShrink: 0, marginTop: "3px" },
});

/** What is wrong with a group of fields, said beside them. */
export const SectionProblem = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const styles = useStyles();
  return (
    <Text className={styles.problem}>
      <ErrorCircleRegular aria-hidden className={styles.icon} />
      <span>{children}</span>
    </Text>
  );
};
