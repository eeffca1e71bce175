import { needsAnswers } from "../../../words/needs-words.ts";
import { eachAtStart } from "../../../words/at-start.ts";
import { useState, type ReactNode } from "react";
import { recordNeedsAsked } from "../../../../app/person/record-needs.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { contactWords } from "../../../words/contact-words.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { ChoiceField, DayField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { DayDraft } from "./day-draft.ts";
import type { SectionProps } from "./section-props.ts";

/** Records that a person was asked what they need, and what they answered. */
export const NeedsForm = ({ personKey, onDone, ...work }: SectionProps & { readonly onDone: () => void }): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const [asked, setAsked] = useState<DayDraft<BodyOf<"needs.asked">>>({ on: dayOf(now, settings.timeZone), channel: "call", answer: "stated", note: "" });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    const { on } = asked;
    if (on !== null) void write((recording) => recordNeedsAsked(recording, personKey, { ...asked, on, note: asked.note.trim() }), onDone);
  };
  return (
    <FormFrame title={personWords.needs.ask} submit={personWords.needs.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <DayField label={personWords.on} value={asked.on} isTried={isTried} onChange={(on) => setAsked({ ...asked, on })} />
      <ChoiceField label={personWords.needs.how} value={asked.channel} choices={eachAtStart(contactWords.channels)} onChange={(channel) => setAsked({ ...asked, channel })} />
      <ChoiceField label={personWords.needs.answer} value={asked.answer} choices={eachAtStart(needsAnswers)} onChange={(answer) => setAsked({ ...asked, answer })} />
      <LongText label={personWords.note} hint={personWords.needs.noteHint} value={asked.note} limit={1000} onChange={(note) => setAsked({ ...asked, note })} />
    </FormFrame>
  );
};
