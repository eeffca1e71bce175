import { eachDayOf, type Desk } from "../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { sayAll } from "../../domain/base/service-time.ts";
import { dayWords } from "../words/day-words.ts";
import { personWords } from "../words/person-words.ts";
import { sayOutcome } from "../words/triage-words.ts";
import { atStart } from "../words/at-start.ts";
import { Button, Link, Text } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { MailboxError } from "../../app/reading/check-mailbox.ts";
import { triageMessage } from "../../app/reading/triage-message.ts";
import { triageOutcomes, type TriageOutcome } from "../../domain/policy/vocabulary.ts";
import type { ReadingEntry } from "../../domain/views/reading/reading-queue.ts";
import { dayOf } from "../../domain/base/time.ts";
import { contactWords } from "../words/contact-words.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { useRecord } from "../kit/use-record.ts";
import { useQueueStyles } from "./styles.ts";
import { sayQueueProblem, words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface ReadingRowProps extends WorkProps {
  readonly entry: ReadingEntry;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onSaid: (outcome: TriageOutcome) => void;
}

const sayWaits = (desk: Desk, { stream }: LoggedMessage, taken: number): string => {
  const waited = sayAll(eachDayOf(desk), ({ reading }) => reading.find(({ message }) => message.stream === stream)?.workingDays ?? taken);
  return waited.ok ? words.reading.waits(waited.value) : dayWords.unknown;
};

/** One message to be read, and the one click that says what it needs. */
export const ReadingRow = ({ entry, isOpen, onToggle, onSaid, ...props }: ReadingRowProps): ReactNode => {
  const styles = useQueueStyles();
  const asksId = useId();
  const { desk, onOpen } = props;
  const { isBusy, problem, write } = useRecord<MailboxError>();
  const { message, workingDays, cameBefore } = entry;
  const [{ personKey, matter }] = entry.restrictions;
  const subject = message.subject || contactWords.noSubject;
  const say = (outcome: TriageOutcome): Promise<void> =>
    write(
      (recording) => triageMessage(recording, message, outcome),
      () => onSaid(outcome),
    );
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => onOpen({ type: "person", person: personKey })}>
          {desk.people.get(personKey)?.name || personWords.unnamed}
        </Link>
        <Text>{subject}</Text>
        {!isOpen && (
          <Button size="small" className={styles.end} aria-label={words.reading.sayOf(subject)} onClick={() => onToggle(true)}>
            {words.reading.say}
          </Button>
        )}
      </div>
      <ul className={styles.details}>
        <li className={styles.detail}>{cameBefore ? words.reading.before : sayWaits(desk, message, workingDays)}</li>
        <li className={styles.detail}>{words.reading.received(atStart(contactWords.channels[message.channel]), dayOf(message.receivedAt, desk.settings.timeZone))}</li>
        {message.mailbox !== "" && <li className={styles.detail}>{words.reading.mailbox(message.mailbox)}</li>}
        <li className={styles.detail}>{message.views.length === 0 ? words.reading.openedOnly : words.reading.loggedBy(message.views.map(({ by }) => by.name).join(", "))}</li>
        <li className={styles.detail}>{words.reading.restriction(matter === null ? words.reading.allContact : words.reading.matter(matter))}</li>
      </ul>
      {isOpen && (
        <>
          <Text id={asksId}>{words.reading.asks(subject)}</Text>
          <fieldset aria-labelledby={asksId} className={styles.choices}>
            {triageOutcomes.map((outcome) => (
              <Button key={outcome} disabled={isBusy} onClick={() => void say(outcome)}>
                {sayOutcome(outcome)}
              </Button>
            ))}
            <Button appearance="subtle" disabled={isBusy} onClick={() => onToggle(false)}>
              {words.reading.notNow}
            </Button>
          </fieldset>
        </>
      )}
      <OutcomeBar problem={problem && sayQueueProblem(problem)} done={null} />
    </li>
  );
};
