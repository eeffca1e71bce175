import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { contactWords, sayChoice } from "../../words/contact-words.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { words } from "./words.ts";

export interface MessageListProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly messages: readonly LoggedMessage[];
}

/** Messages with what each colleague logged them as. Everything in them is shown as text. */
export const MessageList = ({ desk, policy, messages }: MessageListProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  return (
    <ul className={own.list}>
      {messages.map((message) => (
        <li key={message.stream} className={own.message}>
          <Text block weight="semibold" className={styles.asWritten}>
            {message.subject || contactWords.noSubject}
          </Text>
          <Caption1 block className={styles.quiet}>
            {sayFullMoment(message.receivedAt, desk.settings.timeZone)} {message.writer?.type === "not-sure" && requestWords.notSureWho}
          </Caption1>
          {message.views.length === 0 && <Text block>{words.takenBack}</Text>}
          {message.views.map((view) => (
            <div key={view.key}>
              <Text block>{requestWords.loggedAs(sayChoice(policy, view.choice, requestWords.aboutMe), view.by.name)}</Text>
              {view.note !== "" && (
                <Text block className={styles.asWritten}>
                  {view.note}
                </Text>
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  message: { padding: "8px 0", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});
