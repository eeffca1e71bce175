import { Caption1, Checkbox, Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { aboutMe, contentKinds, noConcern } from "../../domain/policy/vocabulary.ts";
import { effectLimbOf, effectsThatCount } from "../../domain/policy/behaviours.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { SectionProblem } from "../kit/fields/section-problem.tsx";
import { Section } from "../kit/sections/section.tsx";
import type { PartProps } from "./what-part.tsx";
import { words } from "./words.ts";

/** The one choice, "no concern" first, and what the policy asks of it. */
export const HowPart = ({ form, policy, problems, complaintsRoute, onChange }: PartProps & { readonly complaintsRoute: string }): ReactNode => {
  const styles = useStyles();
  const limb = effectLimbOf(policy, form.choice);
  return (
    <Section title={words.how} hint={words.howHint} problem={problems.choice}>
      {policy.hints.length > 0 && (
        <ul className={styles.hints}>
          {policy.hints.map(({ label }) => (
            <li key={label}>
              <Caption1>{label}</Caption1>
            </li>
          ))}
        </ul>
      )}
      <RadioGroup aria-label={words.how} value={form.choice} onChange={(_, { value }) => onChange({ choice: value, effects: [] })}>
        <Radio value={noConcern} label={words.noConcern} />
        {policy.categories.map((category) => (
          <div key={category.id} className={styles.category}>
            <Text weight="semibold" block>
              {category.label}
            </Text>
            {category.hint !== "" && <Caption1 className={styles.quiet}>{category.hint}</Caption1>}
            {category.behaviours.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </div>
        ))}
        <Radio value={aboutMe} label={words.aboutMe} />
      </RadioGroup>
      {form.choice === aboutMe && <Text>{words.aboutMeHint(complaintsRoute)}</Text>}
      {limb && (
        <fieldset className={styles.ticks}>
          <legend className={styles.legend}>{words.effects}</legend>
          <Caption1 className={styles.quiet}>{words.effectsHint(limb.clause)}</Caption1>
          {problems.effects !== undefined && <SectionProblem>{problems.effects}</SectionProblem>}
          {effectsThatCount(policy, form.choice).map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={form.effects.includes(id)}
              onChange={(_, { checked }) => onChange({ effects: checked === true ? [...form.effects, id] : form.effects.filter((effect) => effect !== id) })}
            />
          ))}
        </fieldset>
      )}
      <LongText label={words.note} hint={words.noteHint} value={form.note} limit={4000} onChange={(note) => onChange({ note })} />
      <Field label={words.content}>
        <Select value={form.content ?? "none"} onChange={(_, { value }) => onChange({ content: contentKinds.find((known) => known === value) ?? null })}>
          {(["none", ...contentKinds] as const).map((each) => (
            <option key={each} value={each}>
              {words.contents[each]}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
};

const useStyles = makeStyles({
  hints: { margin: 0, paddingInlineStart: "20px" },
  category: { display: "flex", flexDirection: "column", paddingTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  ticks: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});
