import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import { previewMeasures } from "../../../domain/decide/preview-measures.ts";
import { personConsequences, type ChosenMeasure } from "../../../domain/policy/instruct.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { words } from "./words.ts";

export interface ConsequencesProps {
  readonly policy: Policy;
  readonly measures: readonly ChosenMeasure[];
  /** Null for all contact. */
  readonly matter: string | null;
}

/** What measures mean to the person, and how they can still reach the office. */
export const Consequences = ({ policy, measures, matter }: ConsequencesProps): ReactNode => {
  const styles = usePageStyles();
  const sentences = [...new Set(personConsequences(policy, previewMeasures(policy, measures)))];
  return (
    <>
      <ul className={styles.plain}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{words.coversSentence(matter)}</li>
      </ul>
      <Text>
        {requestWords.reach(policy, measures)} {requestWords.alwaysRead}
      </Text>
    </>
  );
};
