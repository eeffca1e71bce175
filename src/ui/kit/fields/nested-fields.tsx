import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The fields that belong to what was ticked above them. */
export const NestedFields = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} className={styles.fields}>
      {children}
    </fieldset>
  );
};

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: "0 0 0 10px",
    padding: 0,
    border: "none",
    paddingLeft: "clamp(10px, 2vw, 22px)",
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});
