import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sayProblem } from "../words/service-words.ts";
import type { DeskControls, DeskState } from "../../app/desk/desk-store.ts";
import type { Led } from "./router.ts";
import { words } from "./words.ts";
import { notWhole } from "../../app/desk/not-whole.ts";

export interface NoticesProps {
  readonly state: DeskState & DeskControls;
  readonly led: Led;
  readonly unread: boolean;
  /** What is wrong with this device's clock; null while nothing is. */
  readonly wrongClock: string | null;
}

/** What must be known of a page before it is read: that it may be out of date, or is not the one that was asked for. */
export const Notices = ({ state: { connection, desk, checking, problem, unvouched, signIn }, led, unread, wrongClock }: NoticesProps): ReactNode => {
  const styles = useStyles();
  const unanswered = desk && connection ? notWhole(desk, connection.session.roles, ["everything"]).unread : unvouched;
  return (
    <div className={styles.notices}>
      {desk && problem && !checking && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {sayProblem(problem)} {words.stale}
          </MessageBarBody>
          {problem.type === "sign-in-needed" && (
            <MessageBarActions>
              <Button appearance="primary" onClick={() => void signIn()}>
                {words.signIn}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {wrongClock !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{wrongClock}</MessageBarBody>
        </MessageBar>
      )}
      {desk && desk.dayUnknown.size > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.dayUnknown(desk.dayUnknown.size)}</MessageBarBody>
        </MessageBar>
      )}
      {desk && desk.days.first !== desk.days.last && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.daysDiffer}</MessageBarBody>
        </MessageBar>
      )}
      {unanswered.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unvouched(unanswered.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      {led === "away" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{unread ? words.led.unread : words.led.away}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  notices: { display: "grid", gap: "8px", "&:not(:empty)": { marginBottom: "16px" }, "@media print": { display: "none" } },
});
