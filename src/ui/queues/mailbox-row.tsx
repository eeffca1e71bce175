import { sayAll } from "../../domain/base/service-time.ts";
import { dayWords } from "../words/day-words.ts";
import { eachDayOf } from "../../app/desk/read-desk.ts";
import { mailboxUses } from "../words/mailbox-words.ts";
import { Badge, Button, Field, Input, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { checkMailbox, type MailboxError } from "../../app/reading/check-mailbox.ts";
import type { MailboxCheck, MailboxState } from "../../domain/views/reading/mailboxes.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import { sayMoment } from "../words/dates.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { useRecord } from "../kit/use-record.ts";
import { useQueueStyles } from "./styles.ts";
import { sayQueueProblem, words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface MailboxRowProps extends WorkProps {
  readonly state: MailboxState;
  readonly onRecorded: (left: number) => void;
}

const shownChecks = 3;

/** One mailbox: who reads it, whether it was read, and the click that says that none is left. */
export const MailboxRow = ({ state, onRecorded, ...props }: MailboxRowProps): ReactNode => {
  const styles = useQueueStyles();
  const { desk } = props;
  const { connection } = usePageMeans();
  const { mailbox, checks } = state;
  const said = sayAll(eachDayOf(desk), (day) => {
    const onDay = day.mailboxes.find((each) => each.mailbox.id === mailbox.id) ?? state;
    return { late: onDay.late, says: sayState(onDay, dayOf(day.now, desk.settings.timeZone)) };
  });
  const isLate = said.ok && said.value.late;
  const [left, setLeft] = useState<string | null>(null);
  const { isBusy, problem, write } = useRecord<MailboxError>();
  const { account } = connection.session;
  const isReader = [mailbox.reader.oid, mailbox.deputy.oid].includes(account.oid);
  const say = (count: number): Promise<void> =>
    write(
      (recording) => checkMailbox(recording, mailbox, count),
      () => {
        setLeft(null);
        onRecorded(count);
      },
    );
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3 className={styles.title}>{mailbox.name}</h3>
        <Text>{mailboxUses[mailbox.use]}</Text>
        {isLate && (
          <Badge color="danger" shape="rounded">
            {words.loud}
          </Badge>
        )}
      </div>
      <ul className={styles.details}>
        <li className={styles.detail}>{words.mailboxes.people(mailbox.reader.name, mailbox.deputy.name)}</li>
        <li className={isLate ? styles.loud : styles.detail}>{said.ok ? said.value.says : dayWords.unknown}</li>
        {state.clear && <li className={styles.detail}>{words.mailboxes.clear(state.clear.by.name, state.clear.day)}</li>}
      </ul>
      <div className={styles.buttons}>
        <Button appearance={isReader ? "primary" : "secondary"} disabled={isBusy} aria-label={words.mailboxes.noneLeftIn(mailbox.name)} onClick={() => void say(0)}>
          {words.mailboxes.noneLeft}
        </Button>
        {left === null && (
          <Button disabled={isBusy} onClick={() => setLeft("")}>
            {words.mailboxes.someLeft}
          </Button>
        )}
      </div>
      {left !== null && (
        <div className={styles.field}>
          <Field label={words.mailboxes.left}>
            <Input type="number" min={0} step={1} className={styles.number} value={left} onChange={(_, { value }) => setLeft(value)} />
          </Field>
          <Button disabled={isBusy} onClick={() => void say(left.trim() === "" ? Number.NaN : Number(left))}>
            {words.mailboxes.record}
          </Button>
        </div>
      )}
      {!isReader && <Text size={200}>{words.mailboxes.notCounted}</Text>}
      <OutcomeBar problem={problem && sayQueueProblem(problem)} done={null} />
      {checks.length > 0 && (
        <ul className={styles.details} aria-label={words.mailboxes.checks}>
          {checks.slice(0, shownChecks).map((check) => (
            <li key={check.key} className={styles.detail}>
              {sayCheck(check, desk.now, desk.settings.timeZone)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const sayState = ({ clear, late, missedDays, dueToday }: MailboxState, today: Day): string => {
  if (clear === null || missedDays === null) return words.mailboxes.never;
  if (late) return words.mailboxes.missed(missedDays);
  if (dueToday) return words.mailboxes.dueToday;
  return clear.day === today ? words.mailboxes.upToDate : words.mailboxes.notWorking;
};

const sayCheck = ({ at, by, left, counts }: MailboxCheck, now: Instant, timeZone: string): string => {
  const said = words.mailboxes.check(sayMoment(at, now, timeZone), by.name, left);
  return counts ? said : `${said} (${words.mailboxes.uncounted})`;
};
