import { useState, type ReactNode } from "react";
import { recordExplained, recordStep } from "../../../../app/person/record-needs.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import { noNeeds } from "../../../../domain/subjects/person/needs.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { ChoiceField, DayField, TicksField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { Lines } from "../../../kit/sections/lines.tsx";
import type { DayDraft } from "./day-draft.ts";
import type { SectionProps } from "./section-props.ts";
import { useNone } from "../../../kit/sections/checked.tsx";

interface FormProps extends SectionProps {
  readonly onDone: () => void;
}

/** What was explained and which soft steps were tried, with their days. None of them is a restriction. */
export const StepsSection = (props: SectionProps): ReactNode => {
  const { desk, personKey } = props;
  const { explained, steps } = desk.needs.get(personKey) ?? noNeeds;
  const softSteps = currentPolicy(desk.settings, desk.now)?.softSteps ?? [];
  const none = useNone(personWords.steps.none);
  const lines = [
    ...explained.map(({ key, what, on, note, by }) => ({
      key,
      on,
      says: personWords.steps.explained(what.map((each) => personWords.steps.whats[each]).join(", "), on),
      beside: [note, by.name].filter((text) => text !== "").join(". "),
    })),
    ...steps.map(({ key, step, on, note, by }) => ({
      key,
      on,
      says: personWords.steps.tried(softSteps.find(({ id }) => id === step)?.label ?? step, on),
      beside: [note, by.name].filter((text) => text !== "").join(". "),
    })),
  ].toSorted((left, right) => right.on.localeCompare(left.on));
  return (
    <PageFold title={personWords.steps.title} says={lines[0]?.says ?? none} isDue={false}>
      <Lines lines={lines} none={personWords.steps.none} />
      <OpenForm label={personWords.steps.explain} renderForm={(close) => <ExplainedForm {...props} onDone={close} />} />
      {softSteps.length > 0 && <OpenForm label={personWords.steps.try} renderForm={(close) => <StepForm {...props} onDone={close} />} />}
    </PageFold>
  );
};

const ExplainedForm = ({ personKey, onDone, ...work }: FormProps): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const [form, setForm] = useState<DayDraft<BodyOf<"process.explained">>>({ what: [], on: dayOf(now, settings.timeZone), note: "" });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    const { on } = form;
    if (form.what.length > 0 && on !== null) void write((recording) => recordExplained(recording, personKey, { ...form, on }), onDone);
  };
  return (
    <FormFrame title={personWords.steps.explain} submit={personWords.steps.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <TicksField
        label={personWords.steps.what}
        value={form.what}
        choices={personWords.steps.whats}
        problem={isTried && form.what.length === 0 ? personWords.steps.whatMissing : undefined}
        onChange={(what) => setForm({ ...form, what })}
      />
      <DayField label={personWords.on} value={form.on} isTried={isTried} onChange={(on) => setForm({ ...form, on })} />
      <LongText label={personWords.note} value={form.note} limit={2000} onChange={(note) => setForm({ ...form, note })} />
    </FormFrame>
  );
};

const StepForm = ({ personKey, onDone, ...work }: FormProps): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const softSteps = currentPolicy(settings, now)?.softSteps ?? [];
  const [form, setForm] = useState<DayDraft<BodyOf<"step.tried">>>({ step: softSteps[0]?.id ?? "", on: dayOf(now, settings.timeZone), note: "" });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    const { on } = form;
    if (on !== null) void write((recording) => recordStep(recording, personKey, { ...form, on }), onDone);
  };
  return (
    <FormFrame title={personWords.steps.try} submit={personWords.steps.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <ChoiceField
        label={personWords.steps.step}
        value={form.step}
        choices={Object.fromEntries(softSteps.map(({ id, label }) => [id, label]))}
        onChange={(step) => setForm({ ...form, step })}
      />
      <DayField label={personWords.on} value={form.on} isTried={isTried} onChange={(on) => setForm({ ...form, on })} />
      <LongText label={personWords.note} value={form.note} limit={2000} onChange={(note) => setForm({ ...form, note })} />
    </FormFrame>
  );
};
