import { words } from "../words.ts";
import { triageWords } from "../../words/triage-words.ts";
import { addressWords } from "../../words/address-words.ts";
import { formWords } from "../../words/form-words.ts";
import { atStart } from "../../words/at-start.ts";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { contactWords } from "../../words/contact-words.ts";
import { sayMoment } from "../../words/dates.ts";
import { MessageViews } from "../../kit/tables/message-views.tsx";
import { Card } from "../../kit/sections/card.tsx";
import { messageWriter } from "../../../domain/subjects/person/message-writers.ts";
import type { Writer } from "../../../domain/subjects/contact/writer.ts";
import { useNone } from "../../kit/sections/checked.tsx";

const pageSize = 15;

/** A person's messages, newest first, each with every colleague's view. */
export const MessageTimeline = ({ desk, messages }: { readonly desk: Desk; readonly messages: readonly LoggedMessage[] }): ReactNode => {
  const styles = useStyles();
  const none = useNone(words.person.noMessages);
  const [shown, setShown] = useState(pageSize);
  return (
    <Card title={messages.length === 0 ? words.person.messages : `${words.person.messages} (${messages.length})`}>
      {messages.length === 0 && <Text className={styles.quiet}>{none}</Text>}
      <ol className={styles.list}>
        {messages.slice(0, shown).map((message) => (
          <li key={message.stream} className={styles.message}>
            <Text weight="semibold">{message.subject || contactWords.noSubject}</Text>
            <Text size={200} className={styles.quiet}>
              {contactWords.received(atStart(contactWords.channels[message.channel]), sayMoment(message.receivedAt, desk.now, desk.settings.timeZone))}
              {message.personKey === "" && `, ${message.address || addressWords.none}`}
            </Text>
            <MessageViews desk={desk} message={message} />
            {notesOn(desk, message).map((note) => (
              <Text key={note} size={200} className={styles.quiet}>
                {note}
              </Text>
            ))}
          </li>
        ))}
      </ol>
      {messages.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + pageSize)}>{formWords.more(Math.min(pageSize, messages.length - shown))}</Button>
        </div>
      )}
    </Card>
  );
};

const notesOn = (desk: Desk, message: LoggedMessage): readonly string[] => {
  const { triage, considered, call, post, evidenceAt, caseReference } = message;
  return [
    ...(call ? [words.person.callEnded(words.person.callWays[call.how], call.warned, call.reason)] : []),
    ...(evidenceAt === "" ? [] : [words.person.evidenceAt(evidenceAt)]),
    ...(post ? [words.person.postRemoved[post.action](post.on)] : []),
    ...(caseReference === "" ? [] : [words.person.caseReference(caseReference)]),
    ...doubtAboutWriter(messageWriter(desk.persons, message)),
    ...(triage ? [words.person.triaged(triageWords.outcomes[triage.outcome])] : []),
    ...(considered ? [words.person.considered(considered.by.name), ...(considered.note === "" ? [] : [considered.note])] : []),
  ];
};

const doubtAboutWriter = (writer: Writer): readonly string[] => {
  if (writer.type !== "one-of") return [];
  if (writer.notSure) return [words.person.writerNotSure];
  return writer.people.length > 1 ? [words.person.writerUnknown] : [];
};

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", listStyleType: "none", margin: 0, padding: 0 },
  message: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    minWidth: 0,
    padding: "12px 0",
    overflowWrap: "anywhere",
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});
