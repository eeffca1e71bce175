import { sureProblems } from "../../../../app/work.ts";
import { usePageMeans } from "../../../kit/page-means.ts";
import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recordSharing } from "../../../../app/person/record-sharing.ts";
import { asksAdviser, checkSharing, sharingAdviser, type SharingForm as Form, type SharingProblem } from "../../../../domain/subjects/person/sharing.ts";
import { currentPolicy } from "../../../../domain/policy/policy-at.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { LongText } from "../../../kit/fields/long-text.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { DayField, LineField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { SectionProps } from "./section-props.ts";

export interface SharingFormProps extends SectionProps {
  /** Key of the act in danger that it completes; empty when there was none. */
  readonly of: string;
  readonly onDone: () => void;
}

const consents = ["given", "refused", "not-asked"] as const;

/** Records what was shared with a partner: reason, advice and consent answered, as the policy asks. */
export const SharingForm = ({ personKey, of, onDone, ...work }: SharingFormProps): ReactNode => {
  const { settings, now } = work.desk;
  const { services } = usePageMeans();
  const { isBusy, problem, write } = useWrite();
  const policy = currentPolicy(settings, now) ?? null;
  const today = dayOf(now, settings.timeZone);
  const [form, setForm] = useState<Form>({ partner: "", what: "", reason: "", sharedOn: today, adviser: "", consent: null, consentReason: "", emergency: of !== "", of });
  const [isTried, setTried] = useState(false);
  const change = (changed: Partial<Form>): void => setForm({ ...form, ...changed });
  const all = sureProblems({ clock: services.clock, settings }, (at) => checkSharing(policy, form, dayOf(at, settings.timeZone)));
  const problems = isTried ? all : [];
  const problemOf = (field: SharingProblem["field"]): string | undefined => {
    const found = problems.find((each) => each.field === field);
    return found && (found.type === "missing" ? personWords.required : personWords.sharing.problem(found.type, found.clause));
  };
  const record = (): void => {
    setTried(true);
    if (all.length === 0) void write((recording) => recordSharing(recording, personKey, form), onDone);
  };
  const reasons = policy?.sharing?.reasons ?? [];
  return (
    <FormFrame title={personWords.sharing.add} submit={personWords.sharing.record} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <LineField label={personWords.sharing.partner} value={form.partner} limit={300} required isTried={isTried} onChange={(partner) => change({ partner })} />
      <LongText label={personWords.sharing.whatLabel} value={form.what} limit={4000} required problem={problemOf("what")} onChange={(what) => change({ what })} />
      <LongText
        label={personWords.sharing.reasonLabel}
        value={form.reason}
        limit={2000}
        required
        problem={problemOf("reason")}
        onChange={(reason) => change({ reason })}
        {...(reasons.length > 0 && { hint: personWords.sharing.reasons(reasons.join("; ")) })}
      />
      <DayField label={personWords.on} value={form.sharedOn} isTried={isTried} onChange={(sharedOn) => change({ sharedOn })} />
      <Field label={personWords.sharing.consentLabel} required validationMessage={problemOf("consent") ?? null}>
        <RadioGroup value={form.consent ?? ""} onChange={(_, { value }) => change({ consent: consents.find((each) => each === value) ?? null })}>
          {consents.map((each) => (
            <Radio key={each} value={each} label={personWords.sharing.consents[each]} />
          ))}
        </RadioGroup>
      </Field>
      {form.consent !== null && form.consent !== "given" && (
        <LongText
          label={personWords.sharing.consentReason}
          value={form.consentReason}
          limit={2000}
          required
          problem={problemOf("consentReason")}
          onChange={(consentReason) => change({ consentReason })}
        />
      )}
      <Checkbox label={personWords.sharing.emergency} checked={form.emergency} onChange={(_, { checked }) => change({ emergency: checked === true })} />
      {asksAdviser(policy, form) && (
        <Field label={personWords.sharing.adviserLabel(sharingAdviser(settings, policy))} required validationMessage={problemOf("adviser") ?? null}>
          <Input value={form.adviser} maxLength={300} autoComplete="off" onChange={(_, { value }) => change({ adviser: value })} />
        </Field>
      )}
    </FormFrame>
  );
};
