import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Words that appear after something was done are read aloud, without taking the focus. Always on the page, so that they are. */
export const Announcement = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const styles = useStyles();
  return <output className={styles.output}>{children}</output>;
};

// What is not displayed is no part of what screen readers watch: while it says nothing it only takes no room.
const useStyles = makeStyles({ output: { display: "block", ":empty": { position: "absolute" } } });
