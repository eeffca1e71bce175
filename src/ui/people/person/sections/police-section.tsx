import { Checkbox, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recordNotReported, reportToPolice, type Reported } from "../../../../app/person/report-to-police.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import type { LoggedMessage } from "../../../../domain/subjects/contact/messages.ts";
import { isAbusive } from "../../../../domain/subjects/person/support.ts";
import { policeDuties, type PoliceDuty } from "../../../../domain/subjects/police/police.ts";
import { isConcern } from "../../../../domain/policy/behaviours.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { choiceName } from "../../../kit/fields/choice-name.ts";
import { DayField, LineField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { Lines } from "../../../kit/sections/lines.tsx";
import type { DayDraft } from "./day-draft.ts";
import type { SectionProps } from "./section-props.ts";
import { usePageMeans } from "../../../kit/page-means.ts";
import { useNone } from "../../../kit/sections/checked.tsx";

const shownOffers = 5;

interface PoliceProps extends SectionProps {
  readonly messages: readonly LoggedMessage[];
}

/** What must or may be reported to the police, and what was. */
export const PoliceSection = ({ messages, ...props }: PoliceProps): ReactNode => {
  const duties = policeDuties(messages, props.desk.police);
  const open = duties.filter(({ isOpen }) => isOpen);
  const done = duties.filter(({ isAnswered }) => isAnswered);
  // Persistence may be a concern and is no matter for the police: what is offered is what is hard to bear.
  const offered = duties.filter(({ isOpen, isAnswered, message }) => !isOpen && !isAnswered && message.views.some(isAbusive)).slice(0, shownOffers);
  const shown = [...open, ...done, ...offered];
  const none = useNone(personWords.police.none);
  return (
    <PageFold title={personWords.police.title} says={open.length > 0 ? personWords.police.must(open[0]?.clause ?? "") : shown[0] ? offer(shown[0]) : none} isDue={open.length > 0}>
      {shown.map((duty) => (
        <Duty key={duty.message.stream} {...props} duty={duty} />
      ))}
      {shown.length === 0 && <Text>{none}</Text>}
    </PageFold>
  );
};

const offer = (duty: PoliceDuty): string => (duty.clause !== "" ? personWords.police.may(duty.mayReport.join(", "), duty.clause) : personWords.police.may003);

const Duty = ({ duty, ...props }: SectionProps & { readonly duty: PoliceDuty }): ReactNode => {
  const { message, record, isAnswered, isOpen, clause } = duty;
  const what = [...new Set(message.views.filter(({ choice }) => isConcern(choice)).map(choiceName))].join(", ");
  const title = personWords.police.message(what, dayOf(message.receivedAt, props.desk.settings.timeZone));
  const reported: Reported = { message, record, personKey: props.personKey };
  return (
    <div>
      <Text weight="semibold" block>
        {title}
      </Text>
      {isOpen && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{personWords.police.must(clause)}</MessageBarBody>
        </MessageBar>
      )}
      {!isOpen && !isAnswered && <Text block>{offer(duty)}</Text>}
      {record && isAnswered && (
        <Lines
          none=""
          lines={[
            ...record.reports.map(({ key, reportedBy, on, reference, note }) => ({ key, says: personWords.police.reported(reportedBy, on, reference), beside: note })),
            ...(record.notReported ? [{ key: "not-reported", says: personWords.police.notReported(record.notReported.by.name, record.notReported.reason) }] : []),
          ]}
        />
      )}
      <OpenForm
        label={personWords.police.report}
        longLabel={`${personWords.police.report}: ${title}`}
        isPrimary={isOpen}
        renderForm={(close) => <ReportForm {...props} reported={reported} onDone={close} />}
      />
      {isOpen && (
        <OpenForm
          label={personWords.police.decline}
          longLabel={`${personWords.police.decline}: ${title}`}
          renderForm={(close) => <DeclineForm {...props} reported={reported} onDone={close} />}
        />
      )}
    </div>
  );
};

interface FormProps extends SectionProps {
  readonly reported: Reported;
  readonly onDone: () => void;
}

const ReportForm = ({ reported, onDone, ...work }: FormProps): ReactNode => {
  const { settings, now } = work.desk;
  const { connection } = usePageMeans();
  const { account } = connection.session;
  const { isBusy, problem, write } = useWrite();
  const [form, setForm] = useState<DayDraft<Omit<BodyOf<"police.reported">, "message">>>({
    on: dayOf(now, settings.timeZone),
    reportedBy: account.name,
    reference: "",
    warned: false,
    note: "",
  });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    const { on } = form;
    if (on !== null && form.reportedBy.trim() !== "") void write((recording) => reportToPolice(recording, reported, { ...form, on }), onDone);
  };
  return (
    <FormFrame title={personWords.police.report} submit={personWords.police.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <DayField label={personWords.on} value={form.on} isTried={isTried} onChange={(on) => setForm({ ...form, on })} />
      <LineField label={personWords.police.reportedBy} value={form.reportedBy} limit={300} required isTried={isTried} onChange={(reportedBy) => setForm({ ...form, reportedBy })} />
      <LineField label={personWords.police.reference} value={form.reference} limit={200} onChange={(reference) => setForm({ ...form, reference })} />
      <Checkbox label={personWords.police.warned} checked={form.warned} onChange={(_, { checked }) => setForm({ ...form, warned: checked === true })} />
      <LongText label={personWords.note} value={form.note} limit={4000} onChange={(note) => setForm({ ...form, note })} />
    </FormFrame>
  );
};

const DeclineForm = ({ reported, onDone }: FormProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    if (reason.trim() !== "") void write((recording) => recordNotReported(recording, reported, reason.trim()), onDone);
  };
  return (
    <FormFrame title={personWords.police.decline} submit={personWords.police.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <LongText
        label={personWords.police.reason}
        value={reason}
        limit={4000}
        required
        problem={isTried && reason.trim() === "" ? personWords.required : undefined}
        onChange={setReason}
      />
    </FormFrame>
  );
};
