import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { letterLimits } from "../../domain/subjects/letter/check-letter.ts";
import { extraParagraph, type Letter, type Paragraph, type Written } from "../../domain/subjects/letter/compose-letter.ts";
import type { NoticeElement } from "../../domain/policy/types.ts";
import { letterWords, elementName } from "../words/letter-words.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { Section } from "../kit/sections/section.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { words } from "./words.ts";

export interface WordingFieldsProps {
  /** The letter as it is composed, before anybody wrote into it: what is empty there only a person can write. */
  readonly composed: Letter;
  readonly written: Written;
  readonly required: readonly NoticeElement[];
  readonly onText: (paragraph: string, text: string) => void;
  readonly onSubject: (subject: string) => void;
}

/** What was written for colleagues is read again before the person reads it. */
const readAgain = new Set(["behaviour", "why", "action", "conditions", "changes", "reasons", extraParagraph]);

/** The words of the letter, paragraph by paragraph: first what is to be written or read again, then, folded away, all the rest. */
export const WordingFields = ({ composed, written, required, onText, onSubject }: WordingFieldsProps): ReactNode => {
  const styles = usePageStyles();
  const isOpen = ({ id, text }: Paragraph): boolean => text === "" || readAgain.has(id);
  const field = ({ id, text }: Paragraph): ReactNode => (
    <LongText
      key={id}
      label={labelOf(id, required)}
      hint={text !== "" ? "" : id === extraParagraph ? words.extraHint : words.gapHint}
      value={Object.hasOwn(written.texts, id) ? (written.texts[id] ?? "") : text}
      limit={letterLimits.paragraph}
      rows={text.length > 200 || text === "" ? 4 : 2}
      onChange={(value) => onText(id, value)}
    />
  );
  const shown = composed.paragraphs.filter(({ id }) => !written.waived.some(({ element }) => element === id));
  return (
    <Section title={words.wording} hint={words.wordingHint}>
      {shown.filter(isOpen).map(field)}
      <Accordion collapsible>
        <AccordionItem value="more">
          <AccordionHeader>{words.more}</AccordionHeader>
          <AccordionPanel className={styles.field}>
            <Field label={words.subject}>
              <Input value={written.subject ?? composed.subject} onChange={(_, { value }) => onSubject(value)} />
            </Field>
            {shown.filter((paragraph) => !isOpen(paragraph)).map(field)}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
};

const labelOf = (id: string, required: readonly NoticeElement[]): string => {
  const element = required.find((each) => each.id === id);
  return element ? `${elementName(element)}${letterWords.clauseOf(element.clause)}` : (words.paragraphs[id] ?? id);
};
