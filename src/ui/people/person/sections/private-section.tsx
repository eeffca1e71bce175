import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recordPrivate, type PrivateNote } from "../../../../app/person/record-private.ts";
import { emptyFile, type PrivateFile } from "../../../../domain/subjects/person/private-file.ts";
import { dayOf, type Day } from "../../../../domain/base/time.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { ChoiceField, DayField, LineField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { Lines, type Line } from "../../../kit/sections/lines.tsx";
import type { SectionProps } from "./section-props.ts";

/** Conditions as they were stated, notes and advice. Handlers alone read them, and the section says so. */
export const PrivateSection = (props: SectionProps): ReactNode => {
  const { desk, recordKeys } = props;
  const lines = recordKeys.flatMap((key) => linesOf(desk.privateFiles.get(key) ?? emptyFile, desk.settings.timeZone));
  return (
    <PageFold title={personWords.privateNotes.title} says={personWords.privateNotes.whoReads} isDue={false}>
      <Text>{personWords.privateNotes.whoReads}</Text>
      <Lines lines={lines} none={personWords.nothing} />
      <OpenForm label={personWords.privateNotes.add} renderForm={(close) => <PrivateForm {...props} onDone={close} />} />
    </PageFold>
  );
};

const linesOf = ({ conditions, welfare, legal, advice }: PrivateFile, timeZone: string): readonly Line[] => [
  ...conditions.map(({ key, what, source, statedOn, by }) => line(key, "condition.stated", `${what} (${personWords.privateNotes.sources[source]})`, by.name, statedOn)),
  ...welfare.map(({ key, note, by, at }) => line(key, "welfare.noted", note, by.name, dayOf(at, timeZone))),
  ...legal.map(({ key, note, by, at }) => line(key, "legal.noted", note, by.name, dayOf(at, timeZone))),
  ...advice.map(({ key, about, adviser, on, advice: says, by }) => line(key, "advice.taken", `${personWords.privateNotes.abouts[about]}, ${adviser}: ${says}`, by.name, on)),
];

const line = (key: string, kind: PrivateNote["kind"], says: string, by: string, on: Day): Line => ({
  key,
  says,
  beside: `${personWords.privateNotes.kinds[kind]}. ${personWords.by(by, on)}`,
});

interface NoteForm {
  readonly kind: PrivateNote["kind"];
  readonly text: string;
  readonly on: Day | null;
  readonly source: "person" | "representative";
  readonly about: "sharing" | "equality" | "legal" | "welfare";
  readonly adviser: string;
}

const PrivateForm = ({ personKey, onDone, ...work }: SectionProps & { readonly onDone: () => void }): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const [form, setForm] = useState<NoteForm>({ kind: "condition.stated", text: "", on: dayOf(now, settings.timeZone), source: "person", about: "equality", adviser: "" });
  const [isTried, setTried] = useState(false);
  const change = (changed: Partial<NoteForm>): void => setForm({ ...form, ...changed });
  const isAdvice = form.kind === "advice.taken";
  const record = (): void => {
    setTried(true);
    const { on } = form;
    if (form.text.trim() === "" || on === null || (isAdvice && form.adviser.trim() === "")) return;
    void write((recording) => recordPrivate(recording, personKey, toNote({ ...form, on })), onDone);
  };
  return (
    <FormFrame
      title={personWords.privateNotes.add}
      hint={personWords.privateNotes.whoReads}
      submit={personWords.privateNotes.record}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <ChoiceField label={personWords.privateNotes.kind} value={form.kind} choices={personWords.privateNotes.kinds} onChange={(kind) => change({ kind })} />
      {form.kind === "condition.stated" && (
        <ChoiceField label={personWords.privateNotes.source} value={form.source} choices={personWords.privateNotes.sources} onChange={(source) => change({ source })} />
      )}
      {isAdvice && (
        <ChoiceField
          label={personWords.privateNotes.about}
          value={form.about}
          choices={personWords.privateNotes.abouts}
          onChange={(about) => change({ about, adviser: form.adviser || settings.advisers[about] })}
        />
      )}
      {isAdvice && <LineField label={personWords.privateNotes.adviser} value={form.adviser} limit={300} required isTried={isTried} onChange={(adviser) => change({ adviser })} />}
      {(isAdvice || form.kind === "condition.stated") && <DayField label={personWords.on} value={form.on} isTried={isTried} onChange={(on) => change({ on })} />}
      <LongText
        label={personWords.privateNotes.what}
        value={form.text}
        limit={4000}
        required
        problem={isTried && form.text.trim() === "" ? personWords.required : undefined}
        onChange={(text) => change({ text })}
        {...(form.kind === "condition.stated" && { hint: personWords.privateNotes.conditionHint })}
      />
    </FormFrame>
  );
};

const toNote = ({ kind, text, on, source, about, adviser }: NoteForm & { readonly on: Day }): PrivateNote => {
  switch (kind) {
    case "condition.stated":
      return { kind, body: { what: text.trim(), source, statedOn: on } };
    case "advice.taken":
      return { kind, body: { about, adviser: adviser.trim(), on, advice: text.trim() } };
    case "welfare.noted":
    case "legal.noted":
      return { kind, body: { note: text.trim() } };
  }
};
