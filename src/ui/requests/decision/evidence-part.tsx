import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { contactsAbout, type Desk } from "../../../app/desk/read-desk.ts";
import { needsPoliceReport } from "../../../domain/subjects/contact/message-concerns.ts";
import type { LedgerList } from "../../../domain/ledger/lists.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { evidenceHolds, messagesSince, messagesUpTo } from "../../../domain/subjects/request/evidence.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { BehaviourCounts } from "../../kit/cases/behaviour-counts.tsx";
import { ImpactLines } from "../../kit/cases/impact-lines.tsx";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { evidenceFinding } from "./evidence-finding.ts";
import { MessageList } from "./message-list.tsx";
import { useDecisionStyles } from "./styles.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface EvidencePartProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  /** Lists that did not answer fully when they were last asked. */
  readonly unvouched: readonly LedgerList[];
}

/** The evidence as it was frozen, whether the log still says so, and what came since. */
export const EvidencePart = ({ desk, policy, request, unvouched }: EvidencePartProps): ReactNode => {
  const own = useStyles();
  const decisionStyles = useDecisionStyles();
  const { evidence } = request.submission.body;
  const { settings } = desk;
  const { frozen, quoted, since } = useMemo(() => {
    const subject = { personKey: request.personKey, addressKeys: evidence.addressKeys };
    const events = contactsAbout(desk, subject);
    const upTo = messagesUpTo(settings, events, subject, evidence.cutOff);
    return {
      frozen: upTo,
      quoted: upTo.filter(({ views }) => views.some(({ key }) => evidence.quoted.includes(key))),
      since: messagesSince(settings, events, subject, evidence.cutOff),
    };
  }, [desk, settings, evidence, request.personKey]);
  const isLogged = Object.keys(evidence.counts).length > 0;
  return (
    <Section title={words.evidence}>
      <Text>{isLogged ? words.frozen(sayFullMoment(evidence.cutOff, settings.timeZone)) : words.noEvidence}</Text>
      <Integrity desk={desk} request={request} unvouched={unvouched} />
      {policy.police && [...frozen, ...since].some((message) => needsPoliceReport(policy, message)) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{requestWords.police(policy.police.clause)}</MessageBarBody>
        </MessageBar>
      )}
      {isLogged && <BehaviourCounts policy={policy} counts={evidence.counts} />}
      {frozen.length > 0 && <ImpactLines messages={frozen} timeZone={settings.timeZone} />}
      {quoted.length > 0 && (
        <div>
          <Subtitle2 as="h3" block>
            {words.quoted}
          </Subtitle2>
          <MessageList desk={desk} policy={policy} messages={quoted} />
        </div>
      )}
      {frozen.length > 0 && (
        <details>
          <summary className={decisionStyles.summary}>{words.allMessages(frozen.length)}</summary>
          <MessageList desk={desk} policy={policy} messages={frozen} />
        </details>
      )}
      {since.length > 0 && (
        <div className={own.since}>
          <Subtitle2 as="h3" block>
            {words.since(since.length)}
          </Subtitle2>
          <MessageList desk={desk} policy={policy} messages={since} />
        </div>
      )}
    </Section>
  );
};

/** Says whether the log up to the cut-off is what it was; loudly when it is not, or when that cannot be said. */
const Integrity = ({ desk, request, unvouched }: Omit<EvidencePartProps, "policy">): ReactNode => {
  const { services } = usePageMeans();
  const styles = usePageStyles();
  const own = useStyles();
  const [holds, setHolds] = useState<boolean | null>(null);
  const { evidence } = request.submission.body;
  useEffect(() => {
    let isWanted = true;
    void evidenceHolds(services, contactsAbout(desk, { personKey: request.personKey, addressKeys: evidence.addressKeys }), request.personKey, evidence).then(
      (found) => isWanted && setHolds(found),
    );
    return () => {
      isWanted = false;
    };
  }, [services, desk, request.personKey, evidence]);
  if (holds === null) return <Spinner size="tiny" labelPosition="after" label={words.checkingEvidence} className={own.checking} />;
  const finding = evidenceFinding(holds, unvouched);
  if (finding === "unchanged") {
    return (
      <Text className={styles.actions}>
        <CheckmarkCircleRegular aria-hidden className={own.check} />
        {words.holds}
      </Text>
    );
  }
  return (
    <MessageBar intent={finding === "changed" ? "error" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{finding === "changed" ? words.changedTitle : words.notReadTitle}</MessageBarTitle>
        {finding === "changed" ? words.changed : words.notRead}
      </MessageBarBody>
    </MessageBar>
  );
};

const useStyles = makeStyles({
  checking: { justifyContent: "start" },
  check: { color: tokens.colorStatusSuccessForeground1, fontSize: "20px" },
  since: { padding: "12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
});
