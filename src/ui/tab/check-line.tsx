import { Button, makeStyles, Spinner, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sayMoment } from "../words/dates.ts";
import { accountName } from "../words/account-words.ts";
import type { DeskControls, DeskState } from "../../app/desk/desk-store.ts";
import { CopyLink } from "./copy-link.tsx";
import { words } from "./words.ts";

export interface CheckLineProps {
  readonly desk: DeskState & DeskControls;
  /** The link to the page that is open; null while none is. */
  readonly link: string | null;
}

/** Whether what the tab shows was checked, and when; and what can be done with any page. */
export const CheckLine = ({ desk, link }: CheckLineProps): ReactNode => {
  const styles = useStyles();
  const now = desk.desk?.now;
  return (
    <header className={styles.check}>
      <div className={styles.says}>
        <output className={styles.words}>
          {desk.checking && <Spinner size="tiny" label={desk.desk ? words.checking : words.opening} />}
          {!desk.checking && !desk.problem && now && desk.desk && <Text size={200}>{words.checked(sayMoment(now, now, desk.desk.settings.timeZone))}</Text>}
          {!desk.checking && desk.problem && (
            <Text size={200} weight="semibold">
              {words.notChecked}
            </Text>
          )}
        </output>
        {desk.connection?.workspace.endsWithWindow && <Text size={200}>{words.notKeptHere}</Text>}
        {desk.connection && <Text size={200}>{words.signedIn(accountName(desk.connection.session.account))}</Text>}
      </div>
      {desk.desk && (
        <Button size="small" appearance="subtle" disabledFocusable={desk.checking} onClick={() => void desk.refresh()}>
          {words.checkAgain}
        </Button>
      )}
      {link !== null && <CopyLink key={link} link={link} />}
    </header>
  );
};

const useStyles = makeStyles({
  check: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "4px 8px",
    minHeight: "32px",
    marginBottom: "4px",
    "@media print": { display: "none" },
  },
  says: { display: "flex", flexDirection: "column", alignItems: "flex-end", minWidth: 0 },
  // As high while it checks as afterwards: nothing below may move under a press.
  words: { display: "flex", alignItems: "center", minHeight: "20px" },
});
