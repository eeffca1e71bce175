import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { offerSupport } from "../../../../app/person/offer-support.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import type { LoggedMessage } from "../../../../domain/subjects/contact/messages.ts";
import { supportDue, type SupportDue } from "../../../../domain/subjects/person/support.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { contactWords } from "../../../words/contact-words.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { DayField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { Lines } from "../../../kit/sections/lines.tsx";
import type { DayDraft } from "./day-draft.ts";
import type { SectionProps } from "./section-props.ts";

/** Who is to be offered support after abuse that they logged, and who was. */
export const SupportSection = ({ messages, ...props }: SectionProps & { readonly messages: readonly LoggedMessage[] }): ReactNode => {
  const { settings, support, now } = props.desk;
  const due = supportDue(messages, support);
  const offered = messages.flatMap(({ stream }) => (support.get(stream) ?? []).map((given) => ({ stream, given })));
  const contacts = [settings.advisers.welfare, ...(currentPolicy(settings, now)?.support ?? []).map(({ label }) => label)].join("; ");
  return (
    <PageFold title={personWords.support.title} says={personWords.support.contacts(settings.advisers.welfare)} isDue={due.length > 0}>
      <Text>{personWords.support.contacts(contacts)}</Text>
      <Lines
        none={personWords.support.none}
        lines={[
          ...due.map((each) => ({
            key: `due ${each.message.stream} ${each.colleague.oid}`,
            says: personWords.support.due(each.colleague.name, each.message.subject || contactWords.noSubject, dayOf(each.message.receivedAt, settings.timeZone)),
            act: (
              <OpenForm
                label={personWords.support.offer}
                longLabel={personWords.support.offerTo(each.colleague.name)}
                renderForm={(close) => <OfferForm {...props} due={each} onDone={close} />}
              />
            ),
          })),
          ...offered.map(({ stream, given: { to, by, on, note } }) => ({
            key: `offered ${stream} ${to.oid}`,
            says: personWords.support.offered(to.name, by.name, on),
            beside: note,
          })),
        ]}
      />
    </PageFold>
  );
};

const OfferForm = ({ due, onDone, ...work }: SectionProps & { readonly due: SupportDue; readonly onDone: () => void }): ReactNode => {
  const { settings, now } = work.desk;
  const { isBusy, problem, write } = useWrite();
  const [form, setForm] = useState<DayDraft<Omit<BodyOf<"support.offered">, "message" | "to">>>({ on: dayOf(now, settings.timeZone), note: "" });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    const { on } = form;
    setTried(true);
    if (on !== null) void write((recording) => offerSupport(recording, due, { ...form, on }), onDone);
  };
  return (
    <FormFrame title={personWords.support.offerTo(due.colleague.name)} submit={personWords.support.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <DayField label={personWords.on} value={form.on} isTried={isTried} onChange={(on) => setForm({ ...form, on })} />
      <LongText label={personWords.note} value={form.note} limit={2000} onChange={(note) => setForm({ ...form, note })} />
    </FormFrame>
  );
};
