import { triedField } from "../../../domain/decide/field.ts";
import { Checkbox, Field } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import type { Day } from "../../../domain/base/time.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { fieldId } from "./field-id.ts";
import { changeStep, toggleStep } from "./form-state.ts";
import { NestedFields } from "../../kit/fields/nested-fields.tsx";
import type { PartProps } from "./part-props.ts";
import { words } from "./words.ts";
import { DayInput } from "../../kit/fields/day-input.tsx";

/** The steps that were tried before, each with its day and what came of it. */
export const TriedSection = ({ policy, submission, onChange, problemAt, today }: PartProps & { readonly today: Day }): ReactNode => {
  const styles = usePageStyles();
  const { tried } = submission;
  return (
    <Section id={fieldId("tried")} title={words.triedSection} hint={words.triedHint(policy)} problem={problemAt("tried")}>
      {policy.softSteps.map(({ id, label, clause }) => {
        const step = tried.find((each) => each.step === id);
        return (
          <div key={id}>
            <Checkbox label={`${label} (${clause})`} checked={step !== undefined} onChange={() => onChange({ tried: toggleStep(policy, tried, id) })} />
            {step && (
              <NestedFields label={label}>
                <Field className={styles.short} label={words.triedOn} validationMessage={problemAt(triedField(id)) ?? null}>
                  <DayInput id={fieldId(triedField(id))} max={today} value={step.on} onChange={(day) => onChange({ tried: changeStep(tried, id, { on: day }) })} />
                </Field>
                <LongText
                  id={fieldId(["tried-note", id])}
                  label={words.triedNote}
                  value={step.note}
                  limit={textLimits.note}
                  rows={2}
                  onChange={(note) => onChange({ tried: changeStep(tried, id, { note }) })}
                />
              </NestedFields>
            )}
          </div>
        );
      })}
    </Section>
  );
};
