import { Button, makeStyles, Spinner, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DeskControls, DeskState } from "../../app/desk/desk-store.ts";
import { sayMoment } from "../../ui/shared/dates.ts";
import { sayProblem } from "../../ui/shared/service-words.ts";
import { tabWords as words } from "./tab-words.ts";

/** Whether what the tab shows was checked, and when; what to do when it could not be. */
export const CheckLine = ({ desk }: { readonly desk: DeskState & DeskControls }): ReactNode => {
  const styles = useStyles();
  const now = desk.desk?.now;
  return (
    <header className={styles.check}>
      <output className={styles.checkWords}>
        {desk.checking && <Spinner size="tiny" label={desk.desk ? words.checking : words.opening} />}
        {!desk.checking && !desk.problem && now && desk.desk && <Text size={200}>{words.checked(sayMoment(now, now, desk.desk.settings.timeZone))}</Text>}
        {!desk.checking && desk.problem && (
          <Text weight="semibold">
            {sayProblem(desk.problem)} {desk.desk && words.stale}
          </Text>
        )}
        {desk.unvouched.length > 0 && <Text weight="semibold">{words.unvouched(desk.unvouched.join(", "))}</Text>}
      </output>
      {desk.problem?.type === "sign-in-needed" ? (
        <Button size="small" appearance="primary" onClick={() => void desk.signIn()}>
          {words.signIn}
        </Button>
      ) : (
        <Button size="small" appearance="subtle" disabled={desk.checking} onClick={() => void desk.refresh()}>
          {words.checkAgain}
        </Button>
      )}
    </header>
  );
};

const useStyles = makeStyles({
  check: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "flex-end", gap: "8px", minHeight: "32px" },
  checkWords: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});
