import { eachAtStart } from "../../../words/at-start.ts";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { agreeCommunication } from "../../../../app/person/record-needs.ts";
import type { Adjustment, Needs } from "../../../../domain/subjects/person/needs.ts";
import { dayOf, type Day } from "../../../../domain/base/time.ts";
import { contactWords } from "../../../words/contact-words.ts";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { DayField, LineField, TicksField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { SectionProps } from "./section-props.ts";
import { usePageMeans } from "../../../kit/page-means.ts";

type Communication = NonNullable<Needs["communication"]>;

/** An adjustment that is being written: the day is null until it is given. */
type AdjustmentDraft = Omit<Adjustment, "since"> & { readonly since: Day | null };

type Draft = Omit<Communication, "adjustments"> & { readonly adjustments: readonly AdjustmentDraft[] };

const isWhole = (adjustment: AdjustmentDraft): adjustment is Adjustment => adjustment.what.trim() !== "" && adjustment.since !== null;

const nothingAgreed: Communication = { prefers: [], frequency: "", language: "", format: "", supporter: "", adjustments: [] };

export interface CommunicationFormProps extends SectionProps {
  readonly agreed: Needs["communication"];
  readonly onDone: () => void;
}

/** How to communicate with a person, as agreed with them, each adjustment with the day on which it is looked at again. */
export const CommunicationForm = ({ personKey, agreed, onDone, ...work }: CommunicationFormProps): ReactNode => {
  const { settings, now } = work.desk;
  const { services } = usePageMeans();
  const { isBusy, problem, write } = useWrite();
  // What the form was filled in from, whatever the page has heard since.
  const [seen] = useState(agreed);
  const [form, setForm] = useState<Draft>(agreed ?? nothingAgreed);
  const [isTried, setTried] = useState(false);
  const change = (changed: Partial<Draft>): void => setForm({ ...form, ...changed });
  const changeAdjustment = (id: string, changed: Partial<AdjustmentDraft>): void =>
    change({ adjustments: form.adjustments.map((each) => (each.id === id ? Object.assign({}, each, changed) : each)) });
  const add = (): void =>
    change({
      adjustments: [...form.adjustments, { id: services.newId(), what: "", needs: [], avoids: [], since: dayOf(now, settings.timeZone), reviewOn: null, adviser: "" }],
    });
  const record = (): void => {
    setTried(true);
    const adjustments = form.adjustments.filter(isWhole);
    if (adjustments.length < form.adjustments.length) return;
    void write((recording) => agreeCommunication(recording, personKey, { agreed: { ...form, adjustments }, seen }), onDone);
  };
  return (
    <FormFrame
      title={personWords.needs.agree}
      hint={personWords.needs.agreeHint}
      submit={personWords.needs.agreeDo}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <TicksField label={personWords.needs.prefers} value={form.prefers} choices={eachAtStart(contactWords.channels)} onChange={(prefers) => change({ prefers })} />
      <LineField label={personWords.needs.frequency} value={form.frequency} limit={300} onChange={(frequency) => change({ frequency })} />
      <LineField label={personWords.needs.language} value={form.language} limit={60} onChange={(language) => change({ language })} />
      <LineField label={personWords.needs.format} value={form.format} limit={300} onChange={(format) => change({ format })} />
      <LineField label={personWords.needs.supporter} value={form.supporter} limit={300} onChange={(supporter) => change({ supporter })} />
      {form.adjustments.map((adjustment) => (
        <AdjustmentFields
          key={adjustment.id}
          adjustment={adjustment}
          isTried={isTried}
          onChange={(changed) => changeAdjustment(adjustment.id, changed)}
          onRemove={() => change({ adjustments: form.adjustments.filter(({ id }) => id !== adjustment.id) })}
        />
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={add}>
          {personWords.needs.addAdjustment}
        </Button>
      </div>
    </FormFrame>
  );
};

interface AdjustmentFieldsProps {
  readonly adjustment: AdjustmentDraft;
  readonly isTried: boolean;
  readonly onChange: (changed: Partial<AdjustmentDraft>) => void;
  readonly onRemove: () => void;
}

const AdjustmentFields = ({ adjustment, isTried, onChange, onRemove }: AdjustmentFieldsProps): ReactNode => {
  const styles = useStyles();
  return (
    <fieldset aria-label={personWords.needs.adjustments} className={styles.adjustment}>
      <LineField label={personWords.needs.adjustment} value={adjustment.what} limit={1000} required isTried={isTried} onChange={(what) => onChange({ what })} />
      <TicksField label={personWords.needs.adjustmentNeeds} value={adjustment.needs} choices={eachAtStart(contactWords.channels)} onChange={(needs) => onChange({ needs })} />
      <TicksField label={personWords.needs.adjustmentAvoids} value={adjustment.avoids} choices={eachAtStart(contactWords.channels)} onChange={(avoids) => onChange({ avoids })} />
      <div className={styles.days}>
        <DayField label={personWords.needs.since} value={adjustment.since} isTried={isTried} onChange={(since) => onChange({ since })} />
        <DayField label={personWords.needs.reviewOn} value={adjustment.reviewOn} required={false} onChange={(reviewOn) => onChange({ reviewOn })} />
      </div>
      <LineField label={personWords.needs.adviser} value={adjustment.adviser} limit={300} onChange={(adviser) => onChange({ adviser })} />
      <div>
        <Button size="small" onClick={onRemove}>
          {personWords.needs.removeAdjustment(adjustment.what)}
        </Button>
      </div>
    </fieldset>
  );
};

const useStyles = makeStyles({
  adjustment: { display: "grid", gap: "12px", margin: 0, padding: "12px", minWidth: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  days: { display: "flex", flexWrap: "wrap", gap: "12px" },
});
