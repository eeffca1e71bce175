import { Button, Caption1, Checkbox, makeStyles, mergeClasses, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { contactsAbout, type Desk } from "../../../app/desk/read-desk.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { needsPoliceReport } from "../../../domain/subjects/contact/message-concerns.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { messagesUpTo } from "../../../domain/subjects/request/evidence.ts";
import { contactWords, sayChoice } from "../../words/contact-words.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { BehaviourCounts } from "../../kit/cases/behaviour-counts.tsx";
import { deciderOf } from "../../words/policy-terms.ts";
import { ImpactLines } from "../../kit/cases/impact-lines.tsx";
import { requestWords } from "../../words/request-words.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import { isQuoted, toggleQuote } from "./form-state.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

export interface EvidenceSectionProps extends PartProps {
  /** The desk from which the evidence was frozen. */
  readonly desk: Desk;
  readonly personKey: string;
  readonly since: number;
  readonly onIncludeSince: () => Promise<void>;
}

/** The contact log as it is frozen, and the messages that are quoted from it. */
export const EvidenceSection = ({ policy, submission, onChange, problemAt, desk, personKey, since, onIncludeSince }: EvidenceSectionProps): ReactNode => {
  const styles = usePageStyles();
  const { evidence } = submission;
  const { cutOff, addressKeys, quoted } = evidence;
  const messages = useMemo(
    () => messagesUpTo(desk.settings, contactsAbout(desk, { personKey, addressKeys }), { personKey, addressKeys }, cutOff),
    [desk, personKey, addressKeys, cutOff],
  );
  return (
    <Section id={fieldId("addresses")} title={words.evidenceSection} problem={problemAt("addresses")}>
      <Text>
        {addressKeys.length === 0
          ? words.noAddress(policy)
          : messages.length === 0
            ? words.noEvidence
            : words.frozen(deciderOf(policy), sayFullMoment(cutOff, desk.settings.timeZone))}
      </Text>
      {addressKeys.length > 0 && <Text className={styles.quiet}>{words.covers(addressKeys.length)}</Text>}
      {policy.police && messages.some((message) => needsPoliceReport(policy, message)) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.police(policy.police.clause)}</MessageBarBody>
        </MessageBar>
      )}
      <output className={mergeClasses(styles.actions, styles.said)}>
        {since > 0 && (
          <>
            <Text>{words.since(since)}</Text>
            <Button size="small" onClick={() => void onIncludeSince()}>
              {words.includeSince}
            </Button>
          </>
        )}
      </output>
      {messages.length > 0 && (
        <>
          <BehaviourCounts policy={policy} counts={evidence.counts} />
          <ImpactLines messages={messages} timeZone={desk.settings.timeZone} />
          <Quotes
            policy={policy}
            desk={desk}
            messages={messages}
            quoted={quoted}
            problem={problemAt("quotes")}
            onQuote={(message) => onChange({ evidence: { ...evidence, quoted: toggleQuote(quoted, message) } })}
          />
        </>
      )}
    </Section>
  );
};

interface QuotesProps {
  readonly policy: Policy;
  readonly desk: Desk;
  readonly messages: readonly LoggedMessage[];
  readonly quoted: readonly string[];
  readonly problem: string | undefined;
  readonly onQuote: (message: LoggedMessage) => void;
}

const Quotes = ({ policy, desk, messages, quoted, problem, onQuote }: QuotesProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const count = messages.filter((message) => isQuoted(quoted, message)).length;
  return (
    <fieldset aria-labelledby={fieldId("quotes")} className={own.quotes}>
      <Subtitle2 as="h3" block id={fieldId("quotes")} tabIndex={-1}>
        {words.quotes}
      </Subtitle2>
      <Text block>
        {words.quotesHint} <output>{count > 0 && `${words.quoted(count)}.`}</output>
      </Text>
      {problem && <SectionProblem>{problem}</SectionProblem>}
      <ul className={own.messages}>
        {messages.map((message) => (
          <li key={message.stream} className={own.message}>
            <Checkbox
              checked={isQuoted(quoted, message)}
              onChange={() => onQuote(message)}
              label={
                <span className={own.label}>
                  <Text weight="semibold" className={styles.asWritten}>
                    {message.subject || contactWords.noSubject}
                  </Text>
                  <Caption1 className={styles.quiet}>
                    {sayFullMoment(message.receivedAt, desk.settings.timeZone)}
                    {message.writer?.type === "not-sure" && ` · ${requestWords.notSureWho}`}
                  </Caption1>
                  {message.views.map((view) => (
                    <span key={view.key} className={own.view}>
                      <Text>{requestWords.loggedAs(sayChoice(policy, view.choice, requestWords.aboutMe), view.by.name)}</Text>
                      {view.note !== "" && <Text className={styles.asWritten}>{view.note}</Text>}
                    </span>
                  ))}
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

const useStyles = makeStyles({
  quotes: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  messages: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    maxHeight: "420px",
    overflowY: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  message: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  label: { display: "grid", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  view: { display: "grid" },
});
