import { Button, Checkbox, Field, Select, Text, Title2 } from "@fluentui/react-components";
import { atStart } from "../words/at-start.ts";
import { useState, type ReactNode } from "react";
import { messagesOfPerson } from "../../app/desk/read-desk.ts";
import { receiveDispute, type DisputeForm, type ReceiveDisputeError } from "../../app/dispute/receive-dispute.ts";
import { channels } from "../../domain/policy/vocabulary.ts";
import { disputeDueOn, disputeQuestions } from "../../domain/subjects/dispute/check-dispute.ts";
import { disputeGrounds } from "../../domain/policy/vocabulary.ts";
import { disputeMessages } from "../../domain/subjects/dispute/dispute-messages.ts";
import { policyAt } from "../../domain/policy/policy-at.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { dayOf, type Day } from "../../domain/base/time.ts";
import { contactWords } from "../words/contact-words.ts";
import { LongText } from "../kit/fields/long-text.tsx";
import { NestedFields } from "../kit/fields/nested-fields.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Unanswered } from "../kit/cases/unanswered.tsx";
import { Section } from "../kit/sections/section.tsx";
import { useRecord } from "../kit/use-record.ts";
import { nameOf } from "./dispute-work.ts";
import { sayLogError, words } from "./words.ts";
import { DayInput } from "../kit/fields/day-input.tsx";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** Where a handler logs that somebody disputes a restriction. */
export const LogDisputePage = ({ instruction, ...work }: WorkProps & { readonly instruction: string }): ReactNode => {
  const styles = usePageStyles();
  const restriction = work.desk.restrictions.find(({ key }) => key === instruction);
  if (restriction) return <LogDisputeForm key={instruction} {...work} restriction={restriction} />;
  return (
    <div className={styles.page}>
      <Title2 as="h1">{words.page.gone}</Title2>
      <Text>{words.page.goneNext}</Text>
    </div>
  );
};

/** The day is null while none is given. */
type DisputeDraft = Omit<DisputeForm, "receivedOn"> & { readonly receivedOn: Day | null };

const LogDisputeForm = ({ restriction, ...work }: WorkProps & { readonly restriction: Restriction }): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, write } = useRecord<ReceiveDisputeError>();
  const { desk, onOpen } = work;
  const { connection } = usePageMeans();
  const { settings } = connection.session;
  const today = dayOf(desk.now, settings.timeZone);
  const waiting = disputeMessages(desk.index.messages.disputes(), [restriction], desk.disputes.values(), desk.refusedMessages).map(({ message }) => message);
  const [form, setForm] = useState<DisputeDraft>(() => ({ receivedOn: today, channel: waiting[0]?.channel ?? "letter", grounds: [], says: "", message: waiting[0]?.stream ?? "" }));
  const policy = policyAt(settings, restriction.policyVersion, desk.now);
  const dueOn = policy && form.receivedOn !== null ? disputeDueOn(policy, settings, form.receivedOn) : null;
  const messages = [...new Map([...waiting, ...messagesOfPerson(desk, restriction.personKey)].map((message) => [message.stream, message])).values()];
  return (
    <div className={styles.page}>
      <Title2 as="h1">{words.log.title(nameOf(desk, restriction.personKey))}</Title2>
      <Section title={words.page.says} hint={words.log.hint} clause={policy?.dispute?.clause ?? ""}>
        <Field className={styles.short} label={words.log.receivedOn} required>
          <DayInput max={today} value={form.receivedOn} onChange={(day) => setForm({ ...form, receivedOn: day })} />
        </Field>
        <Field className={styles.short} label={words.log.channel}>
          <Select value={form.channel} onChange={(_, { value }) => setForm({ ...form, channel: channels.find((channel) => channel === value) ?? form.channel })}>
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {atStart(contactWords.channels[channel])}
              </option>
            ))}
          </Select>
        </Field>
        {messages.length > 0 && (
          <Field className={styles.field} label={words.log.message}>
            <Select value={form.message} onChange={(_, { value }) => setForm({ ...form, message: value })}>
              <option value="">{words.log.noMessage}</option>
              {messages.map(({ stream, subject, receivedAt }) => (
                <option key={stream} value={stream}>
                  {words.list.from(subject || contactWords.noSubject, dayOf(receivedAt, settings.timeZone))}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Text>{words.log.grounds}</Text>
        <NestedFields label={words.log.grounds}>
          {disputeGrounds.map((ground) => (
            <Checkbox
              key={ground}
              label={words.grounds[ground]}
              checked={form.grounds.includes(ground)}
              onChange={(_, { checked }) => setForm({ ...form, grounds: disputeGrounds.filter((each) => (each === ground ? checked === true : form.grounds.includes(each))) })}
            />
          ))}
        </NestedFields>
        <LongText label={words.log.says} hint={words.log.saysHint} value={form.says} limit={8000} rows={5} onChange={(says) => setForm({ ...form, says })} />
        {policy && dueOn === null && <Unanswered policy={policy} questions={disputeQuestions(policy)} cannot={words.log.noDue} />}
        {dueOn !== null && <Text>{words.log.dueOn(dueOn)}</Text>}
        <OutcomeBar problem={problem && sayLogError(problem)} done={null} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => {
              const { receivedOn } = form;
              if (receivedOn === null) return;
              void write(
                (recording) => receiveDispute(recording, restriction, { ...form, receivedOn }),
                (dispute) => onOpen({ type: "dispute", dispute }),
              );
            }}
          >
            {words.log.does}
          </Button>
          <Button onClick={() => onOpen({ type: "person", person: restriction.personKey })}>{words.log.cancel}</Button>
        </div>
      </Section>
    </div>
  );
};
