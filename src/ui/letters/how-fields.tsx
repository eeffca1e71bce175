import { Field, MessageBar, MessageBarBody, MessageBarTitle, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { letterLanguages } from "../../domain/policy/vocabulary.ts";
import { Section } from "../kit/sections/section.tsx";
import type { LetterDraft } from "./letter-draft.ts";
import { words } from "./words.ts";

export interface HowFieldsProps {
  readonly draft: LetterDraft;
  readonly mayBeWelsh: boolean;
  readonly onChange: (changed: Partial<Pick<LetterDraft, "language" | "format">>) => void;
}

/** In which language and how large. */
export const HowFields = ({ draft, mayBeWelsh, onChange }: HowFieldsProps): ReactNode => (
  <Section title={words.how}>
    {mayBeWelsh && (
      <Field label={words.language}>
        <RadioGroup layout="horizontal" value={draft.language} onChange={(_, { value }) => onChange({ language: letterLanguages.find((language) => language === value) ?? "en" })}>
          {letterLanguages.map((language) => (
            <Radio key={language} value={language} label={words.languages[language]} />
          ))}
        </RadioGroup>
      </Field>
    )}
    <Field label={words.format}>
      <RadioGroup layout="horizontal" value={draft.format} onChange={(_, { value }) => onChange({ format: value === "large-print" ? "large-print" : "standard" })}>
        <Radio value="standard" label={words.formats.standard} />
        <Radio value="large-print" label={words.formats["large-print"]} />
      </RadioGroup>
    </Field>
    {draft.language === "cy" && (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.welshTitle}</MessageBarTitle>
          {words.welsh}
        </MessageBarBody>
      </MessageBar>
    )}
  </Section>
);
