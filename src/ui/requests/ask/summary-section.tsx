import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { previewMeasures } from "../../../domain/decide/preview-measures.ts";
import { openRoutes } from "../../../domain/policy/routes.ts";
import { personConsequences } from "../../../domain/policy/instruct.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

/** What the chosen measures will mean to the person, and how they can still reach the office. */
export const SummarySection = ({ policy, submission }: Pick<PartProps, "policy" | "submission">): ReactNode => {
  const styles = usePageStyles();
  const { measures } = submission;
  const consequences = personConsequences(policy, previewMeasures(policy, measures));
  return (
    <Section id={fieldId("summary")} title={words.summarySection}>
      {consequences.length === 0 ? (
        <Text>{words.summaryEmpty}</Text>
      ) : (
        <>
          <ul className={styles.plain}>
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {openRoutes(policy, measures).length > 0 ? <Text>{requestWords.reach(policy, measures)}</Text> : <SectionProblem>{requestWords.reach(policy, measures)}</SectionProblem>}
          <Text>{requestWords.alwaysRead}</Text>
        </>
      )}
    </Section>
  );
};
