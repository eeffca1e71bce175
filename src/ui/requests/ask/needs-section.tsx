import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import type { Needs } from "../../../domain/subjects/person/needs.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { NeedsLines } from "../../kit/cases/needs-lines.tsx";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";

export interface NeedsSectionProps extends PartProps {
  readonly needs: Needs;
  readonly onOpenPerson: () => void;
}

/** What the person needs in order to communicate: asked and answered, or why nobody asked. */
export const NeedsSection = ({ policy, submission, onChange, problemAt, needs, onOpenPerson }: NeedsSectionProps): ReactNode => {
  const { adjustments } = policy;
  return (
    <Section id={fieldId("needs-section")} title={requestWords.needs} clause={policy.needs.clause}>
      <Text>{policy.needs.says}</Text>
      <NeedsLines needs={needs} />
      {!needs.asked && (
        <>
          <div>
            <Button onClick={onOpenPerson}>{words.recordNeeds}</Button>
          </div>
          <LongText
            id={fieldId("needs")}
            label={words.neverAskedReason}
            hint={words.deciderSees}
            value={submission.needs.reason}
            limit={textLimits.why}
            rows={2}
            required
            problem={problemAt("needs")}
            onChange={(reason) => onChange({ needs: { ...submission.needs, reason } })}
          />
        </>
      )}
      {needs.adjustments.length > 0 && <Text weight={adjustments.lastResort ? "semibold" : "regular"}>{adjustments.says}</Text>}
      {needs.adjustments.length > 0 && adjustments.lastResort && (
        <LongText
          id={fieldId("lastResort")}
          label={requestWords.lastResort}
          hint={words.lastResortHint}
          value={submission.lastResort}
          limit={textLimits.why}
          required
          problem={problemAt("lastResort")}
          onChange={(lastResort) => onChange({ lastResort })}
        />
      )}
    </Section>
  );
};
