import { makeStyles, MessageBar, MessageBarBody, Spinner, Text, Title3 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addTabWords as words } from "./words.ts";

export interface TabSetupProps {
  /** Teams has been told that it may save. */
  readonly ready: boolean;
  /** Why it cannot be added; null when nothing is wrong. */
  readonly problem: string | null;
}

/** What Teams shows while the tab is added to a channel. There is nothing to choose: Save is Teams' own button. */
export const TabSetup = ({ ready, problem }: TabSetupProps): ReactNode => {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title3 as="h1">{words.title}</Title3>
      <Text>{words.what}</Text>
      <output>
        {problem === null && ready && <Text weight="semibold">{words.ready}</Text>}
        {problem === null && !ready && <Spinner size="tiny" label={words.waiting} className={styles.waiting} />}
        {problem !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
      </output>
    </main>
  );
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "24px", "& h1": { margin: 0 } },
  waiting: { justifyContent: "flex-start" },
});
