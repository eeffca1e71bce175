import { Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { officesOf } from "../../domain/policy/offices.ts";
import { dayOf } from "../../domain/base/time.ts";
import { TermsLines } from "../kit/cases/terms-lines.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { BehaviourCounts } from "../kit/cases/behaviour-counts.tsx";
import { Section } from "../kit/sections/section.tsx";
import type { InDispute } from "./dispute-work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** What was decided and why, and what it was decided on. Whoever decides the dispute reads it here, whatever else they may open. */
export const BackgroundSection = ({ desk, onOpen, restriction, policy }: WorkProps & InDispute): ReactNode => {
  const { connection } = usePageMeans();
  const styles = usePageStyles();
  const request = desk.requests.get(restriction.request);
  const decision = request?.decisions.at(-1);
  const { oid } = connection.session.account;
  return (
    <Section title={words.page.decided} clause={policy.authority.decidesClause}>
      <TermsLines policy={policy} measures={restriction.measures} matter={restriction.matter} />
      {!decision && <Text>{words.page.noRequest}</Text>}
      {decision && (
        <>
          <Text className={styles.quiet}>{words.page.decidedBy(decision.by.name, dayOf(decision.recordedAt, desk.settings.timeZone))}</Text>
          <Text className={styles.asWritten}>{decision.body.reasons}</Text>
          <div>
            <Text block weight="semibold">
              {words.page.satisfied}
            </Text>
            <ul className={styles.plain}>
              {decision.body.criteria.map(({ criterion, reason }) => (
                <li key={criterion}>
                  {policy.criteria?.find(({ id }) => id === criterion)?.label ?? criterion}: {reason}
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
      {request && (
        <>
          <Text block weight="semibold">
            {words.page.requestedWith}
          </Text>
          <Text className={styles.asWritten}>{request.submission.body.circumstances}</Text>
          <BehaviourCounts policy={policy} counts={request.submission.body.evidence.counts} />
          {officesOf(desk.settings, oid, desk.now).handler && (
            <Link as="button" onClick={() => onOpen({ type: "request", request: request.id })}>
              {words.page.toRequest}
            </Link>
          )}
        </>
      )}
    </Section>
  );
};
