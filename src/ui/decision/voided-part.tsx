import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import { sayFullMoment } from "../shared/dates.ts";
import { usePageStyles } from "../shared/page-styles.ts";
import { Section } from "../shared/section.tsx";
import { words } from "./words.ts";

/** Decisions that are recorded but do not count, each with why. */
export const VoidedPart = ({ desk, request }: { readonly desk: Desk; readonly request: RestrictionRequest }): ReactNode => {
  const styles = usePageStyles();
  if (request.voided.length === 0) return null;
  return (
    <Section title={words.voidedTitle}>
      <ul className={styles.plain}>
        {request.voided.map(({ decision, reason }) => (
          <li key={decision.key}>
            <Text weight="semibold">{words.voided(decision.kind, decision.by.name, sayFullMoment(decision.recordedAt, desk.settings.timeZone))}</Text>
            <Text block>{words.voidReasons[reason]}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
};
