import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { previewMeasures } from "../../domain/request/preview-measures.ts";
import { openRoutes } from "../../domain/request/routes.ts";
import { personConsequences } from "../../domain/restriction/instruct.ts";
import type { PartProps } from "./part-props.ts";
import { SectionProblem } from "./section-problem.tsx";
import { Section } from "./section.tsx";
import { useFormStyles } from "./styles.ts";
import { words } from "./words.ts";

/** What the chosen measures will mean to the person, and how they can still reach the office. */
export const SummarySection = ({ policy, submission }: Pick<PartProps, "policy" | "submission">): ReactNode => {
  const styles = useFormStyles();
  const { measures } = submission;
  const routes = openRoutes(policy, measures);
  const consequences = personConsequences(policy, previewMeasures(policy, measures));
  return (
    <Section field="summary" title={words.summarySection}>
      {consequences.length === 0 ? (
        <Text>{words.summaryEmpty}</Text>
      ) : (
        <>
          <ul className={styles.plain}>
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {routes.length > 0 ? <Text>{words.openRoutes(routes)}</Text> : <SectionProblem>{words.noRoutes}</SectionProblem>}
          <Text>{words.alwaysRead}</Text>
        </>
      )}
    </Section>
  );
};
