import { Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TermsLines } from "../kit/cases/terms-lines.tsx";
import { sayDay } from "../words/dates.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import type { UnderReview } from "./review-work.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** What the restriction says to staff and means to the person, and why it was decided. */
export const NowSection = ({ desk, restriction, policy, onOpen }: WorkProps & UnderReview): ReactNode => {
  const styles = usePageStyles();
  const decision = desk.requests.get(restriction.request)?.decisions.at(-1);
  return (
    <Section title={words.now} clause={policy.review.clause}>
      <TermsLines policy={policy} measures={restriction.measures} matter={restriction.matter} />
      <ul className={styles.plain}>
        {restriction.contact !== null && (
          <li>
            {words.contact}: {restriction.contact}
          </li>
        )}
        {restriction.notice && (
          <li>
            {words.since} {sayDay(restriction.notice.on)}
          </li>
        )}
        {restriction.endsOn !== null && (
          <li>
            {words.ends}: {sayDay(restriction.endsOn)}
          </li>
        )}
      </ul>
      {decision && (
        <div>
          <Text block weight="semibold">
            {words.givenWhy}
          </Text>
          <Text block className={styles.asWritten}>
            {decision.body.reasons}
          </Text>
        </div>
      )}
      <Link as="button" onClick={() => onOpen({ type: "request", request: restriction.request })}>
        {words.toRequest}
      </Link>
    </Section>
  );
};
