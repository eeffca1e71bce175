import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import { textLimits } from "../../domain/request/request-events.ts";
import { daysBetween, type Day } from "../../domain/time.ts";
import { sayDay } from "../shared/dates.ts";
import { LongText } from "../shared/long-text.tsx";
import { usePageStyles } from "../shared/page-styles.ts";
import { requestWords } from "../shared/request/request-words.ts";
import { Section } from "../shared/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

export interface WarningSectionProps extends PartProps {
  readonly desk: Desk;
  readonly today: Day;
}

/** The warning that is on record, or why there was none. */
export const WarningSection = ({ policy, submission, onChange, problemAt, desk, today }: WarningSectionProps): ReactNode => {
  const styles = usePageStyles();
  const { warning } = submission;
  const given = desk.warnings.find(({ key }) => key === warning.notice);
  return (
    <Section id={fieldId("warning-section")} title={words.warningSection} clause={policy.warning.clause}>
      {given ? (
        <>
          <Text>{words.warned(sayDay(given.on), requestWords.warningWays[given.way] ?? "", daysBetween(given.on, today))}</Text>
          {given.note !== "" && <Text className={styles.asWritten}>{given.note}</Text>}
        </>
      ) : (
        <>
          <Text>{words.notWarned}</Text>
          <LongText
            id={fieldId("warning")}
            label={words.notWarnedReason}
            hint={words.notWarnedHint}
            value={warning.reason}
            limit={textLimits.warning}
            required
            problem={problemAt("warning")}
            onChange={(reason) => onChange({ warning: { ...warning, reason } })}
          />
        </>
      )}
    </Section>
  );
};
