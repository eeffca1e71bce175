import { words } from "./words.ts";
import { requestWords } from "../words/request-words.ts";
import { personWords } from "../words/person-words.ts";
import { by, reversed } from "../../domain/base/compare.ts";
import { Button, Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { messagesOfPerson, type Desk } from "../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { recordKeysOf } from "../../domain/subjects/person/merges.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { atStart } from "../words/at-start.ts";
import { DangerBar } from "../kit/danger-bar.tsx";
import { useLetterParts } from "../kit/letter-parts.ts";
import { Announcement } from "../kit/sections/announcement.tsx";
import { Card } from "../kit/sections/card.tsx";
import { Checked } from "../kit/sections/checked.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { standingOfPerson } from "../../app/contact/standing-of-person.ts";
import { notWhole } from "../../app/desk/not-whole.ts";
import { usePageMeans } from "../kit/page-means.ts";
import { sayDoubt, unreadWords } from "../words/unread-words.ts";
import { PersonGone } from "./person/person-gone.tsx";
import type { WorkProps } from "../kit/work-props.ts";
import { AddressesCard } from "./person/addresses-card.tsx";
import { MessageTimeline } from "./person/message-timeline.tsx";
import { personDue, proposalsAbout } from "./person/person-due.ts";
import { PersonSections } from "./person/person-sections.tsx";
import { ProposalsCard } from "../kit/proposals-card.tsx";
import { RestrictionCard } from "./person/restriction-card.tsx";
import { SummaryCard } from "./person/summary-card.tsx";

export interface PersonPageProps extends WorkProps {
  readonly personKey: string;
}

/** All that handlers keep about one person: what staff are told, what was sent, what was logged. */
export const PersonPage = ({ personKey, ...work }: PersonPageProps): ReactNode => {
  const styles = useStyles();
  const [warning, setWarning] = useState<"none" | "open" | "recorded">("none");
  const { Letters, Warning } = useLetterParts();
  const { roles } = usePageMeans().connection.session;
  const { desk, onOpen } = work;
  const person = desk.people.get(personKey);
  if (!person) return <PersonGone desk={desk} onOpen={onOpen} />;
  const recordKeys = recordKeysOf(desk.persons, personKey);
  const isRuleRead = notWhole(desk, roles, ["restrictions"]).unread.length === 0;
  const { doubt } = standingOfPerson(desk, personKey);
  // Where what staff are told was not read in full, that one is not in force may be for want of its notice.
  const restrictions = desk.restrictions.filter((restriction) => recordKeys.includes(restriction.personKey) && (isRuleRead || restriction.state === "in-force")).toSorted(byState);
  const requests = [...desk.requests.values()].filter((request) => recordKeys.includes(request.personKey) && (request.state === "waiting" || request.state === "sent-back"));
  const messages = messagesOfRecords(desk, recordKeys);
  const policy = currentPolicy(desk.settings, desk.now);
  const proposals = proposalsAbout(desk, recordKeys);
  return (
    <div className={styles.page}>
      <PageHeader title={person.name || personWords.unnamed} hint={policy && atStart(policy.terms.person)}>
        <div className={styles.buttons}>
          <Button appearance={restrictions.length === 0 ? "primary" : "secondary"} onClick={() => onOpen({ type: "ask", person: personKey })}>
            {words.person.askRestriction(policy)}
          </Button>
          <Button onClick={() => setWarning("open")}>{words.person.recordWarning}</Button>
          <Button onClick={() => onOpen({ type: "log", person: personKey })}>{words.person.logContact}</Button>
          <Button onClick={() => onOpen({ type: "export", person: personKey })}>{words.person.evidenceLog}</Button>
        </div>
      </PageHeader>
      <DangerBar {...work} settings={desk.settings} personKey={personKey} />
      <Announcement>
        {warning === "recorded" && (
          <MessageBar intent="success">
            <MessageBarBody>{words.person.warningRecorded}</MessageBarBody>
          </MessageBar>
        )}
      </Announcement>
      {warning === "open" && <Warning {...work} personKey={personKey} onRecorded={() => setWarning("recorded")} onCancel={() => setWarning("none")} />}
      {doubt && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{unreadWords.standing}</MessageBarTitle> {sayDoubt(doubt)}
          </MessageBarBody>
        </MessageBar>
      )}
      <SummaryCard desk={desk} recordKeys={recordKeys} due={personDue(desk, recordKeys, messages, proposals)} />
      <ProposalsCard {...work} proposals={proposals} />
      <Checked desk={desk} of={["requests", "proposals"]}>
        {requests.length > 0 && (
          <Card title={words.person.requestsOpen}>
            {requests.map((request) => (
              <div key={request.id} className={styles.request}>
                <Link as="button" onClick={() => onOpen({ type: "request", request: request.id })}>
                  {request.reference}
                </Link>
                <Text>{requestWords.states[request.state](request.policy)}</Text>
              </div>
            ))}
          </Card>
        )}
      </Checked>
      <div className={styles.columns}>
        <div className={styles.restrictions}>
          <Card title={words.person.restrictions}>
            {restrictions.length === 0 && !doubt && <Text className={styles.quiet}>{words.person.noRestrictions(policy)}</Text>}
            {restrictions.length === 0 && doubt && <Text className={styles.quiet}>{unreadWords.standing}</Text>}
            {restrictions.map((restriction) => (
              <RestrictionCard key={restriction.key} {...work} restriction={restriction} />
            ))}
          </Card>
        </div>
        <div className={styles.side}>
          <Checked desk={desk} of={["people", "restrictions"]}>
            {recordKeys.map((key) => {
              const record = desk.people.get(key);
              return record && <AddressesCard key={key} {...work} person={record} />;
            })}
          </Checked>
          <Checked desk={desk} of={["letters", "warnings", "restrictions"]}>
            {recordKeys.map((key) => (
              <Letters key={key} desk={desk} personKey={key} onOpen={onOpen} />
            ))}
          </Checked>
        </div>
        <div className={styles.messages}>
          <PersonSections {...work} personKey={personKey} recordKeys={recordKeys} messages={messages} />
          <Checked desk={desk} of={["messages"]}>
            <MessageTimeline desk={desk} messages={messages} />
          </Checked>
        </div>
      </div>
    </div>
  );
};

/** The messages of all records of a person, each once, newest first. */
const messagesOfRecords = (desk: Desk, recordKeys: readonly string[]): readonly LoggedMessage[] => {
  const byStream = new Map(recordKeys.flatMap((key) => messagesOfPerson(desk, key)).map((message) => [message.stream, message]));
  return [...byStream.values()].toSorted(
    reversed(
      by(
        ({ receivedAt }) => receivedAt,
        ({ stream }) => stream,
      ),
    ),
  );
};

const stateOrder: readonly Restriction["state"][] = ["in-force", "approved-not-in-force", "ended"];

const byState = (left: Restriction, right: Restriction): number => stateOrder.indexOf(left.state) - stateOrder.indexOf(right.state);

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  request: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gridTemplateRows: "auto 1fr",
    gridTemplateAreas: '"restrictions side" "messages side"',
    gap: "16px",
    alignItems: "start",
    // What staff are told and whose addresses they are come before a log that may be long.
    "@media (max-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "none", gridTemplateAreas: '"restrictions" "side" "messages"' },
  },
  restrictions: { gridArea: "restrictions", minWidth: 0 },
  side: { gridArea: "side", display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  messages: { gridArea: "messages", display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
