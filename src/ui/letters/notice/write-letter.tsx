import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "./words.ts";

/** Leads to the page on which the letter is written, for whoever has not written it elsewhere. */
export const WriteLetter = ({ onWrite }: { readonly onWrite: () => void }): ReactNode => {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Button onClick={onWrite}>{words.write}</Button>
      <Text>{words.writtenElsewhere}</Text>
    </div>
  );
};

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" } });
