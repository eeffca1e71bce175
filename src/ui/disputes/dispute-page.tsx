import { isOver } from "../../domain/base/service-time.ts";
import { dayWords } from "../words/day-words.ts";
import { atStart } from "../words/at-start.ts";
import { Button, makeStyles, MessageBar, MessageBarBody, Text, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tookPartIn } from "../../domain/subjects/dispute/took-part.ts";
import { officesOf } from "../../domain/policy/offices.ts";
import { dayOf } from "../../domain/base/time.ts";
import { contactWords } from "../words/contact-words.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { BackgroundSection } from "./background-section.tsx";
import { DecideSection } from "./decide-section.tsx";
import { inDispute, nameOf, type InDispute } from "./dispute-work.ts";
import { OutcomeSection } from "./outcome-section.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** The page of a dispute: somebody who had no hand in the restriction decides it, everyone else reads how it stands. */
export const DisputePage = ({ disputeId, ...work }: WorkProps & { readonly disputeId: string }): ReactNode => {
  const { connection } = usePageMeans();
  const styles = usePageStyles();
  const own = useStyles();
  const subject = inDispute(work.desk, disputeId);
  if (!subject) {
    return (
      <div className={styles.page}>
        <Title2 as="h1">{work.desk.disputes.has(disputeId) ? words.page.noPolicy : words.page.gone}</Title2>
        <Text>{words.page.goneNext}</Text>
      </div>
    );
  }
  const { dispute, restriction, policy } = subject;
  const { desk, onOpen } = work;
  const { oid } = connection.session.account;
  return (
    <div className={styles.page}>
      <div className={own.head}>
        <Title2 as="h1">{words.page.title(nameOf(desk, dispute.personKey))}</Title2>
        {policy.dispute && (
          <Text block>
            {words.page.route(policy.dispute.route, policy.dispute.decidedBy ?? words.page.noDue)} {policy.dispute.finalStage && words.page.finalStage}
          </Text>
        )}
        {!dispute.decision && <Due {...work} subject={subject} />}
        <div className={styles.actions}>
          <Button size="small" onClick={() => onOpen({ type: "disputes" })}>
            {words.page.toList}
          </Button>
          <Button size="small" onClick={() => onOpen({ type: "person", person: dispute.personKey })}>
            {words.toPerson}
          </Button>
        </div>
      </div>
      <OutcomeSection {...work} subject={subject} />
      <SaysSection desk={desk} subject={subject} />
      <BackgroundSection {...work} {...subject} />
      {!dispute.decision &&
        (!officesOf(desk.settings, oid, desk.now).decider ? (
          <Text>{words.decide.notYours}</Text>
        ) : tookPartIn(subject.events, restriction).some((person) => person.oid === oid) ? (
          <Text weight="semibold">{words.decide.tookPart}</Text>
        ) : (
          <DecideSection {...work} subject={subject} />
        ))}
      <VoidedSection desk={desk} subject={subject} />
    </div>
  );
};

const Due = ({ desk, subject: { dispute } }: WorkProps & { readonly subject: InDispute }): ReactNode => {
  const { dueOn } = dispute;
  if (dueOn === null) return <Text block>{words.page.noDue}</Text>;
  const late = isOver(dueOn, desk.days);
  if (late === "no") return <Text block>{words.page.dueBy(dueOn)}</Text>;
  return (
    <MessageBar intent={late === "yes" ? "error" : "warning"} layout="multiline">
      <MessageBarBody>{late === "yes" ? words.page.late(dueOn) : dayWords.mayBeLate(dueOn)}</MessageBarBody>
    </MessageBar>
  );
};

const SaysSection = ({ desk, subject: { dispute } }: Pick<WorkProps, "desk"> & { readonly subject: InDispute }): ReactNode => {
  const styles = usePageStyles();
  const { body, by } = dispute.received;
  const message = desk.messages.get(body.message);
  return (
    <Section title={words.page.says}>
      <Text className={styles.quiet}>{words.page.receivedBy(atStart(contactWords.channels[body.channel]), body.receivedOn, by.name)}</Text>
      {body.grounds.length > 0 && (
        <ul className={styles.plain}>
          {body.grounds.map((ground) => (
            <li key={ground}>{words.grounds[ground]}</li>
          ))}
        </ul>
      )}
      <Text className={styles.asWritten}>{body.says || words.page.nothingSaid}</Text>
      {message && <Text>{words.page.inMessage(message.subject || contactWords.noSubject)}</Text>}
    </Section>
  );
};

const VoidedSection = ({ desk, subject: { dispute } }: Pick<WorkProps, "desk"> & { readonly subject: InDispute }): ReactNode => {
  const styles = usePageStyles();
  if (dispute.voided.length === 0) return null;
  return (
    <Section title={words.result.voided}>
      <ul className={styles.plain}>
        {dispute.voided.map(({ decision, reason }) => (
          <li key={decision.key}>
            {words.decide.outcomes[decision.body.outcome]}. {words.page.decidedBy(decision.by.name, dayOf(decision.recordedAt, desk.settings.timeZone))}. {words.noEffect[reason]}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const useStyles = makeStyles({ head: { display: "grid", gap: tokens.spacingVerticalS } });
