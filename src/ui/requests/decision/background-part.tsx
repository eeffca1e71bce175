import { wayName } from "../../words/letter-words.ts";
import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { sayDay } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { words } from "./words.ts";

export interface BackgroundPartProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** The circumstances, whether the person was warned, and what was tried. */
export const BackgroundPart = ({ desk, policy, request }: BackgroundPartProps): ReactNode => {
  const styles = usePageStyles();
  const { circumstances, exhausted, tried } = request.submission.body;
  return (
    <Section title={words.background}>
      <QuotedText by={request.submission.by.name}>{circumstances}</QuotedText>
      {exhausted !== "" && <QuotedText by={requestWords.exhausted}>{exhausted}</QuotedText>}
      <Subtitle2 as="h3">{words.warning}</Subtitle2>
      <Warning desk={desk} policy={policy} request={request} />
      <Subtitle2 as="h3">{words.tried}</Subtitle2>
      {tried.length === 0 && <Text weight="semibold">{words.nothingTried}</Text>}
      <ul className={styles.plain}>
        {tried.map(({ step, on, note }) => (
          <li key={step}>
            {policy.softSteps.find(({ id }) => id === step)?.label ?? step}, {on === null ? words.noDay : sayDay(on)}
            {note !== "" && (
              <Text block className={styles.asWritten}>
                {note}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Warning = ({ desk, policy, request }: BackgroundPartProps): ReactNode => {
  const { notice, reason, exception } = request.submission.body.warning;
  if (exception !== undefined) {
    const grounds = policy.warning.exceptions.find(({ id }) => id === exception)?.grounds ?? exception;
    return <QuotedText by={words.warningExcepted(grounds)}>{reason}</QuotedText>;
  }
  if (notice === null) return <QuotedText by={words.notWarned}>{reason}</QuotedText>;
  return (
    <>
      <Given desk={desk} notice={notice} />
      {reason !== "" && <QuotedText by={words.shortWait}>{reason}</QuotedText>}
    </>
  );
};

const Given = ({ desk, notice }: Pick<BackgroundPartProps, "desk"> & { readonly notice: string }): ReactNode => {
  const styles = usePageStyles();
  const warning = desk.warnings.find(({ key }) => key === notice);
  if (!warning) return <Text weight="semibold">{words.warningGone}</Text>;
  return (
    <>
      <Text>{words.warned(sayDay(warning.on), wayName(warning.way))}</Text>
      {warning.note !== "" && <Text className={styles.asWritten}>{warning.note}</Text>}
    </>
  );
};
