import { isOver, type OnEachDay } from "../../domain/base/service-time.ts";
import { dayWords } from "../words/day-words.ts";
import { Badge, Button, Link, makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { disputeMessages, type DisputeMessage } from "../../domain/subjects/dispute/dispute-messages.ts";
import { disputeResultsToWrite, disputesOpen, disputesToCarryOut } from "../../domain/subjects/dispute/disputes-due.ts";
import type { Dispute } from "../../domain/subjects/dispute/disputes.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { contactWords } from "../words/contact-words.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { nameOf } from "./dispute-work.ts";
import { RefuseForm } from "./refuse-form.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";
import { useNone } from "../kit/sections/checked.tsx";

/** The disputes that wait: for a decision, for a head of function, for a letter, or to be logged at all. */
export const DisputesPage = (work: WorkProps): ReactNode => {
  const styles = usePageStyles();
  const { desk } = work;
  const openNone = useNone(words.list.openNone);
  const open = disputesOpen(desk.disputes.values(), desk.days.first);
  const toCarryOut = disputesToCarryOut(desk.disputes.values(), desk.restrictions);
  const toWrite = disputeResultsToWrite(desk.disputes.values());
  const messages = disputeMessages(desk.index.messages.disputes(), desk.restrictions, desk.disputes.values(), desk.refusedMessages);
  return (
    <div className={styles.page}>
      <div>
        <Title2 as="h1">{words.list.title}</Title2>
        <Text block>{words.list.hint}</Text>
      </div>
      {toCarryOut.length > 0 && (
        <Section title={words.list.toCarryOut} hint={words.list.toCarryOutHint}>
          {toCarryOut.map((dispute) => (
            <Line key={dispute.id} {...work} dispute={dispute} late="yes" />
          ))}
        </Section>
      )}
      <Section title={words.list.open}>
        {open.length === 0 && <Text className={styles.quiet}>{openNone}</Text>}
        {open.map(({ dispute }) => (
          <Line key={dispute.id} {...work} dispute={dispute} late={dispute.dueOn === null ? "no" : isOver(dispute.dueOn, desk.days)} />
        ))}
      </Section>
      {messages.length > 0 && (
        <Section title={words.list.messages} hint={words.list.messagesHint}>
          {messages.map((found) => (
            <MessageLine key={found.message.stream} {...work} found={found} />
          ))}
        </Section>
      )}
      {toWrite.length > 0 && (
        <Section title={words.list.toWrite}>
          {toWrite.map((dispute) => (
            <Line key={dispute.id} {...work} dispute={dispute} late="no" />
          ))}
        </Section>
      )}
    </div>
  );
};

const Line = ({ desk, onOpen, dispute, late }: WorkProps & { readonly dispute: Dispute; readonly late: OnEachDay }): ReactNode => {
  const styles = useStyles();
  const { dueOn, decision, received } = dispute;
  return (
    <div className={styles.line}>
      <Link as="button" onClick={() => onOpen({ type: "dispute", dispute: dispute.id })}>
        {nameOf(desk, dispute.personKey)}
      </Link>
      <Text>{words.list.received(received.body.receivedOn)}</Text>
      {decision ? <Text>{words.decide.outcomes[decision.body.outcome]}</Text> : <Text>{dueOn === null ? words.list.noDue : sayDue[late](dueOn)}</Text>}
      {late === "yes" && (
        <Badge shape="rounded" color="danger">
          {words.list.overdue}
        </Badge>
      )}
    </div>
  );
};

const sayDue: Readonly<Record<OnEachDay, (day: Day) => string>> = {
  yes: (day) => words.list.late(day),
  no: (day) => words.list.by(day),
  "day-unknown": (day) => dayWords.mayBeLate(day),
};

const MessageLine = ({ found, ...work }: WorkProps & { readonly found: DisputeMessage }): ReactNode => {
  const styles = useStyles();
  const [isRefusing, setRefusing] = useState(false);
  const { desk, onOpen } = work;
  const { connection } = usePageMeans();
  const { message, restriction } = found;
  const { oid } = connection.session.account;
  const mayLog = officesOf(desk.settings, oid, desk.now).handler;
  const mayRefuse = officesOf(desk.settings, oid, desk.now).decider && restriction.policy?.dispute?.notWhenUnacceptable === true;
  return (
    <div className={styles.message}>
      <Text weight="semibold">{nameOf(desk, restriction.personKey)}</Text>
      <Text>{words.list.from(message.subject || contactWords.noSubject, dayOf(message.receivedAt, desk.settings.timeZone))}</Text>
      <div className={styles.line}>
        {mayLog && (
          <Button size="small" onClick={() => onOpen({ type: "log-dispute", instruction: restriction.key })}>
            {words.list.log}
          </Button>
        )}
        {mayRefuse && !isRefusing && (
          <Button size="small" onClick={() => setRefusing(true)}>
            {words.refuse.open}
          </Button>
        )}
      </div>
      {isRefusing && <RefuseForm {...work} found={found} onCancel={() => setRefusing(false)} />}
    </div>
  );
};

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  message: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
});
