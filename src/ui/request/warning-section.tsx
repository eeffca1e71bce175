import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import { textLimits } from "../../domain/request/request-events.ts";
import { daysBetween, type Day } from "../../domain/time.ts";
import { sayDay } from "../shared/dates.ts";
import { LongText } from "./long-text.tsx";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";
import { useFormStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface WarningSectionProps extends PartProps {
  readonly desk: Desk;
  readonly today: Day;
}

/** The warning that is on record, or why there was none. */
export const WarningSection = ({ policy, submission, onChange, problemAt, desk, today }: WarningSectionProps): ReactNode => {
  const styles = useFormStyles();
  const { warning } = submission;
  const given = desk.warnings.find(({ key }) => key === warning.notice);
  return (
    <Section field="warning-section" title={words.warningSection} clause={policy.warning.clause}>
      {given ? (
        <>
          <Text>{words.warned(sayDay(given.on), words.ways[given.way] ?? "", daysBetween(given.on, today))}</Text>
          {given.note !== "" && <Text className={styles.asWritten}>{given.note}</Text>}
        </>
      ) : (
        <>
          <Text>{words.notWarned}</Text>
          <LongText
            field="warning"
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
