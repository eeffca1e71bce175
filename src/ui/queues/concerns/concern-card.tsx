import { words } from "./words.ts";
import { addressWords } from "../../words/address-words.ts";
import { personWords } from "../../words/person-words.ts";
import { atStart } from "../../words/at-start.ts";
import { Button, Link, makeStyles, MessageBar, MessageBarBody, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { considerConcern } from "../../../app/desk/consider-concern.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { peopleWhoMayHaveWritten } from "../../../domain/subjects/person/message-writers.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { currentPolicy } from "../../../domain/policy/policy-at.ts";
import { policeDutyOf, type PoliceDuty } from "../../../domain/subjects/police/police.ts";
import { isConcern } from "../../../domain/policy/behaviours.ts";
import { contactWords } from "../../words/contact-words.ts";
import { sayMoment } from "../../words/dates.ts";
import { Card } from "../../kit/sections/card.tsx";
import { choiceName } from "../../kit/fields/choice-name.ts";
import { useWrite } from "../../kit/use-write.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { IdentifySender } from "./identify-sender.tsx";
import { LookedForm } from "./looked-form.tsx";
import { MessageViews } from "../../kit/tables/message-views.tsx";

export interface ConcernCardProps extends WorkProps {
  readonly message: LoggedMessage;
  readonly onLooked: () => void;
}

/** One message with conduct that a manager has not looked at: what was seen, whose it is, what to do. */
export const ConcernCard = ({ message, onLooked, ...work }: ConcernCardProps): ReactNode => {
  const styles = useStyles();
  const [open, setOpen] = useState<"looked" | "identify" | null>(null);
  const { isBusy, problem, write } = useWrite();
  const { desk, onOpen } = work;
  const writers = peopleWhoMayHaveWritten(desk.persons, message);
  const writer = writers.length === 1 ? writers[0] : undefined;
  const titles = [...new Set(message.views.filter(({ choice }) => isConcern(choice)).map(choiceName))];
  const looked = (note: string): void => void write((recording) => considerConcern(recording, message, note), onLooked);
  return (
    <Card
      isItem
      title={titles.join(", ")}
      beside={
        <Text className={styles.quiet}>
          {contactWords.received(atStart(contactWords.channels[message.channel]), sayMoment(message.receivedAt, desk.now, desk.settings.timeZone))}
        </Text>
      }
    >
      <Police duty={policeDutyOf(message, desk.police.get(message.stream) ?? null)} />
      <div className={styles.mail}>
        <Text weight="semibold">{message.subject || contactWords.noSubject}</Text>
        {message.channel === "email" && <Text>{message.address || addressWords.none}</Text>}
      </div>
      <MessageViews desk={desk} message={message} />
      <Writers message={message} writers={writers} onOpen={onOpen} />
      <div className={mergeClasses(styles.buttons, open !== null && styles.hidden)}>
        <Button onClick={() => setOpen("looked")}>{words.looked}</Button>
        {writer && <Button onClick={() => onOpen({ type: "ask", person: writer.key })}>{words.request(currentPolicy(desk.settings, desk.now))}</Button>}
        {writers.length === 0 && message.addressKey !== "" && <Button onClick={() => setOpen("identify")}>{words.identify}</Button>}
      </div>
      {open === "looked" && <LookedForm isBusy={isBusy} problem={problem} onSend={looked} onCancel={() => setOpen(null)} />}
      {open === "identify" && <IdentifySender {...work} message={message} onDone={() => setOpen(null)} />}
    </Card>
  );
};

/** What is still to be done with the police, or what was: a report, or the reason why there is none. A report that followed a reason counts. */
const Police = ({ duty: { isOpen, isAnswered, clause, record } }: { readonly duty: PoliceDuty }): ReactNode => {
  if (isOpen) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.police(clause)}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!record || !isAnswered) return null;
  const says = [
    ...record.reports.map(({ on, reference }) => words.policeReported(on, reference)),
    ...(record.reports.length === 0 && record.notReported ? [words.policeNotReported(record.notReported.by.name, record.notReported.reason)] : []),
  ];
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{says.join(" ")}</MessageBarBody>
    </MessageBar>
  );
};

const Writers = ({ message, writers, onOpen }: { readonly message: LoggedMessage; readonly writers: readonly Person[]; readonly onOpen: WorkProps["onOpen"] }): ReactNode => {
  const styles = useStyles();
  if (message.addressKey === "" && writers.length === 0) return <Text className={styles.quiet}>{message.channel === "email" ? words.noSender : words.notRecorded}</Text>;
  if (message.writer?.type === "someone-else") return <Text className={styles.quiet}>{words.someoneElse}</Text>;
  if (writers.length === 0) return <Text className={styles.quiet}>{words.unknownPerson}</Text>;
  return (
    <div className={styles.writers}>
      <Text className={styles.quiet}>{writers.length > 1 ? words.several : words.person}</Text>
      {writers.map(({ key, name }) => (
        <Link key={key} as="button" onClick={() => onOpen({ type: "person", person: key })}>
          {name || personWords.unnamed}
        </Link>
      ))}
    </div>
  );
};

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  mail: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  writers: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  hidden: { display: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
