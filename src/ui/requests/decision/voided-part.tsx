import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { words } from "./words.ts";

export interface VoidedPartProps {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** Decisions that are recorded but do not count, each with why. */
export const VoidedPart = ({ desk, policy, request }: VoidedPartProps): ReactNode => {
  const styles = usePageStyles();
  if (request.voided.length === 0) return null;
  return (
    <Section title={words.voidedTitle}>
      <ul className={styles.plain}>
        {request.voided.map(({ decision, reason }) => (
          <li key={decision.key}>
            <Text weight="semibold">{words.voided(decision.kind, decision.by.name, sayFullMoment(decision.recordedAt, desk.settings.timeZone))}</Text>
            <Text block>{words.voidReasons[reason](policy)}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
};
