import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePageStyles } from "./page-styles.ts";

/** Where a page says what came of an attempt. The reader is brought here when it is over. */
export const ResultOutput = ({ isOver, children }: { readonly isOver: boolean; readonly children: ReactNode }): ReactNode => {
  const styles = usePageStyles();
  const area = useStyles();
  const place = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (isOver) place.current?.focus();
  }, [isOver]);
  return (
    <output ref={place} tabIndex={-1} className={mergeClasses(area.said, styles.focusTarget)}>
      {children}
    </output>
  );
};

const useStyles = makeStyles({
  // Always there, so that what it says later is announced; without a gap while it says nothing.
  said: { display: "block", "&:empty": { position: "absolute" } },
});
