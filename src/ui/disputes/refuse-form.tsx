import { hasBegun } from "../../domain/base/service-time.ts";
import { problem as problemAt } from "../../domain/decide/problem.ts";
import { Button, Field, Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { refuseMessage, type RefuseMessageError } from "../../app/dispute/refuse-message.ts";
import type { DisputeMessage } from "../../domain/subjects/dispute/dispute-messages.ts";
import type { Day } from "../../domain/base/time.ts";
import { DecideButton } from "../kit/cases/decide-button.tsx";
import { LongText } from "../kit/fields/long-text.tsx";
import { NestedFields } from "../kit/fields/nested-fields.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { useRecord } from "../kit/use-record.ts";
import { sayDisputeProblem, sayLogError, words } from "./words.ts";
import { DayInput } from "../kit/fields/day-input.tsx";
import type { WorkProps } from "../kit/work-props.ts";

interface RefusalDraft {
  readonly reason: string;
  /** Null until it is given. */
  readonly writtenOn: Day | null;
}

/** Leaves one message out as a dispute, where the policy allows it, after the person was told so in writing. */
export const RefuseForm = ({ found, onCancel, ...work }: WorkProps & { readonly found: DisputeMessage; readonly onCancel: () => void }): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, write } = useRecord<RefuseMessageError>();
  const [form, setForm] = useState<RefusalDraft>({ reason: "", writtenOn: null });
  const { desk, onOpen } = work;
  const { message, restriction } = found;
  const needs = [
    ...(form.reason.trim() === "" ? (["reasons-missing"] as const) : []),
    ...(form.writtenOn === null || hasBegun(form.writtenOn, desk.days) === "no" ? (["not-written-yet"] as const) : []),
  ].map((type) => sayDisputeProblem(problemAt(type, "message", ""), ""));
  const events = desk.index.events.ofPerson(restriction.personKey);
  return (
    <NestedFields label={words.refuse.title}>
      <LongText label={words.refuse.reason} hint={words.refuse.hint} value={form.reason} limit={4000} required onChange={(reason) => setForm({ ...form, reason })} />
      <Link as="button" onClick={() => onOpen({ type: "letter", letter: "dispute-refused", person: restriction.personKey, about: restriction.key })}>
        {words.refuse.writeLetter}
      </Link>
      <Field className={styles.short} label={words.refuse.writtenOn} required>
        <DayInput max={desk.days.last ?? undefined} value={form.writtenOn} onChange={(day) => setForm({ ...form, writtenOn: day })} />
      </Field>
      <OutcomeBar problem={problem && sayLogError(problem)} done={null} />
      <DecideButton
        does={words.refuse.does}
        title={words.refuse.confirm}
        means={[words.refuse.means]}
        needs={needs}
        isBusy={isBusy}
        busyWords={words.decide.recording}
        onDecide={() => {
          const { reason, writtenOn } = form;
          if (writtenOn !== null) void write((recording) => refuseMessage(recording, { restriction, events }, { message: message.stream, reason, writtenOn }));
        }}
      />
      <div>
        <Button onClick={onCancel}>{words.refuse.cancel}</Button>
      </div>
    </NestedFields>
  );
};
