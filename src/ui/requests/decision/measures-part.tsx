import type { Day } from "../../../domain/base/time.ts";
import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import type { Submission } from "../../../domain/subjects/request/submission.ts";
import { staffInstructions } from "../../../domain/policy/instruct.ts";
import { sayDay } from "../../words/dates.ts";
import type { MeasureChoice } from "../../../domain/decide/edit-measures.ts";
import { measureLabel } from "../../kit/cases/measures.ts";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { useDecisionStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface MeasuresPartProps {
  readonly policy: Policy;
  readonly measures: readonly MeasureChoice[];
  readonly matter: string | null;
  readonly contact: string;
  readonly reviewOn: Day;
  readonly endsOn: Day | undefined;
  /** The requester's reasons where a measure gets in the way of an adjustment. */
  readonly clashes: Submission["clashes"];
  /** Introduces the reason that each measure carries. */
  readonly why: string;
}

/** The measures and terms of a request or a decision, to read. */
export const MeasuresPart = ({ policy, measures, matter, contact, reviewOn, endsOn, clashes, why }: MeasuresPartProps): ReactNode => {
  const styles = useDecisionStyles();
  return (
    <Section title={requestWords.measures}>
      {measures.map((choice) => (
        <div key={choice.measure}>
          <Subtitle2 as="h3" block>
            {measureLabel(policy, choice.measure)}
          </Subtitle2>
          <Text block>{staffInstructions(policy, [choice]).join(" ")}</Text>
          {choice.why !== "" && <QuotedText by={why}>{choice.why}</QuotedText>}
          {clashes
            .filter(({ measure }) => measure === choice.measure)
            .map(({ adjustment, reason }) => (
              <QuotedText key={adjustment} by={words.clashed}>
                {reason}
              </QuotedText>
            ))}
        </div>
      ))}
      <dl className={styles.facts}>
        <dt>{requestWords.scope}</dt>
        <dd>{words.covers(matter)}</dd>
        <dt>{requestWords.contact}</dt>
        <dd>{contact}</dd>
        <dt>{requestWords.review}</dt>
        <dd>{sayDay(reviewOn)}</dd>
        {endsOn !== undefined && (
          <>
            <dt>{words.endsOn}</dt>
            <dd>{sayDay(endsOn)}</dd>
          </>
        )}
      </dl>
    </Section>
  );
};
