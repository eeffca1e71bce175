import { contactWords } from "../words/contact-words.ts";
import { atStart } from "../words/at-start.ts";
import { Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../domain/policy/types.ts";
import { Section } from "../kit/sections/section.tsx";
import { channelOrder, type LogForm, type problemsByField } from "./log-form.ts";
import { words } from "./words.ts";
import { DayInput } from "../kit/fields/day-input.tsx";

/** What each part of the form is given. */
export interface PartProps {
  readonly form: LogForm;
  readonly policy: Policy;
  readonly problems: ReturnType<typeof problemsByField>;
  readonly onChange: (changed: Partial<LogForm>) => void;
}

/** How and when it came, and what it was about. */
export const WhatPart = ({ form, problems, isTried, onChange }: PartProps & { readonly isTried: boolean }): ReactNode => {
  const styles = useStyles();
  const isMomentMissing = isTried && (form.day === null || form.time === "");
  return (
    <Section title={words.what}>
      <Field label={words.channel}>
        <RadioGroup
          layout="horizontal"
          className={styles.wrap}
          value={form.channel}
          onChange={(_, { value }) => onChange({ channel: channelOrder.find((known) => known === value) ?? form.channel })}
        >
          {channelOrder.map((channel) => (
            <Radio key={channel} value={channel} label={atStart(contactWords.channels[channel])} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.line}>
        <Field label={words.day} required validationMessage={isMomentMissing ? words.momentMissing : (problems.receivedAt ?? null)}>
          <DayInput value={form.day} onChange={(day) => onChange({ day })} />
        </Field>
        <Field label={words.time} required>
          <Input type="time" value={form.time} onChange={(_, { value }) => onChange({ time: value })} />
        </Field>
        <Field label={words.minutes} validationMessage={problems.minutes ?? null}>
          <Input inputMode="numeric" value={form.minutes} onChange={(_, { value }) => onChange({ minutes: value })} />
        </Field>
      </div>
      <Field label={words.about} hint={words.aboutHint}>
        <Input value={form.about} maxLength={1000} autoComplete="off" onChange={(_, { value }) => onChange({ about: value })} />
      </Field>
      <Field label={words.caseReference}>
        <Input value={form.caseReference} maxLength={100} autoComplete="off" onChange={(_, { value }) => onChange({ caseReference: value })} />
      </Field>
    </Section>
  );
};

const useStyles = makeStyles({
  wrap: { flexWrap: "wrap" },
  line: { display: "flex", flexWrap: "wrap", gap: "12px" },
});
