import { Text } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { similarDecisions, type SimilarDecision } from "../../../domain/subjects/request/similar-decisions.ts";
import { sayDay } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { measureLabel } from "../../kit/cases/measures.ts";
import { Section } from "../../kit/sections/section.tsx";
import { useDecisionStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface SimilarPartProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** How requests like this one were decided, without names, so that like cases are decided alike. */
export const SimilarPart = ({ desk, policy, request }: SimilarPartProps): ReactNode => {
  const styles = usePageStyles();
  const own = useDecisionStyles();
  const similar = useMemo(() => similarDecisions(desk.settings, desk.requests.values(), policy, request), [desk, policy, request]);
  return (
    <Section title={words.similar} hint={words.similarHint}>
      {similar.length === 0 ? (
        <Text>{words.noSimilar}</Text>
      ) : (
        <details>
          <summary className={own.summary}>{words.similarCount(similar.length)}</summary>
          <ul className={styles.plain}>
            {similar.map((decision) => (
              <li key={decision.key}>{saySimilar(policy, decision)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
};

const saySimilar = (policy: Policy, { on, outcome, measures, until, categories }: SimilarDecision): string =>
  [
    words.similarOutcome(outcome, sayDay(on)),
    `${measures.map((measure) => measureLabel(policy, measure)).join("; ")}.`,
    ...(until ? [words.similarUntil[until.what](sayDay(until.day))] : []),
    ...(categories.length > 0 ? [words.similarFor(categories.join(", "))] : []),
  ].join(" ");
