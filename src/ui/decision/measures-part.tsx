import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../domain/policy/types.ts";
import { staffInstructions } from "../../domain/restriction/instruct.ts";
import { sayDay } from "../shared/dates.ts";
import { labelOf, type MeasureChoice } from "./decision-state.ts";
import { QuotedText } from "./quoted-text.tsx";
import { Section } from "./section.tsx";
import { usePageStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface MeasuresPartProps {
  readonly policy: Policy;
  readonly measures: readonly MeasureChoice[];
  readonly matter: string;
  readonly contact: string;
  readonly reviewOn: string;
  readonly endsOn: string | undefined;
  /** Introduces the reason that each measure carries. */
  readonly why: string;
}

/** The measures and terms of a request or a decision, to read. */
export const MeasuresPart = ({ policy, measures, matter, contact, reviewOn, endsOn, why }: MeasuresPartProps): ReactNode => {
  const styles = usePageStyles();
  return (
    <Section title={words.measures}>
      {measures.map((choice) => (
        <div key={choice.measure}>
          <Subtitle2 as="h3" block>
            {labelOf(policy, words.other, `measure:${choice.measure}`)}
          </Subtitle2>
          <Text block>{staffInstructions(policy, [choice]).join(" ")}</Text>
          {choice.why !== "" && <QuotedText by={why}>{choice.why}</QuotedText>}
        </div>
      ))}
      <dl className={styles.facts}>
        <dt>{words.scope}</dt>
        <dd>{words.covers(matter)}</dd>
        <dt>{words.contact}</dt>
        <dd>{contact}</dd>
        <dt>{words.review}</dt>
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
