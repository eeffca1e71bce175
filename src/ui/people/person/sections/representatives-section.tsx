import { capacityNames } from "../../../words/capacity-words.ts";
import { eachAtStart } from "../../../words/at-start.ts";
import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { confirmRepresentative, endRepresentative, nameRepresentative, type RepresentativeForm as Form } from "../../../../app/person/name-representative.ts";
import { isHandlerRole } from "../../../../app/session.ts";
import { WriteProblemBar } from "../../../kit/write-problem-bar.tsx";
import type { Representative } from "../../../../domain/subjects/person/representatives.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { sayRepresentative } from "../../../words/standing-words.ts";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { ChoiceField, LineField } from "../../../kit/fields/fields.tsx";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import { Lines } from "../../../kit/sections/lines.tsx";
import type { SectionProps } from "./section-props.ts";
import { usePageMeans } from "../../../kit/page-means.ts";

interface FormProps extends SectionProps {
  readonly onDone: () => void;
}

/** Who writes for a person. They inherit nothing. */
export const RepresentativesSection = (props: SectionProps): ReactNode => {
  const { desk, recordKeys } = props;
  const all = recordKeys.flatMap((key) => desk.representatives.get(key) ?? []);
  const current = all.filter(({ ended }) => ended === null);
  return (
    <PageFold title={personWords.representatives.title} says={current.length === 0 ? personWords.representatives.none : current.map(({ name }) => name).join(", ")} isDue={false}>
      <Lines
        none={personWords.representatives.none}
        lines={all.map((each) => ({
          key: each.key,
          says: sayOf(each, desk.settings.timeZone),
          beside: each.ended ? each.ended.reason : [each.address, each.note].filter((text) => text !== "").join(". "),
          act: each.ended ? null : <Acts {...props} representative={each} />,
        }))}
      />
      <OpenForm label={personWords.representatives.add} renderForm={(close) => <AddForm {...props} onDone={close} />} />
    </PageFold>
  );
};

const sayOf = (representative: Representative, timeZone: string): string => {
  const { ended, name, state, by } = representative;
  if (ended) return personWords.representatives.ended(name, dayOf(ended.at, timeZone));
  return state === "confirmed" ? sayRepresentative(representative) : personWords.representatives.proposed(sayRepresentative(representative), by.name);
};

const Acts = ({ representative, ...props }: SectionProps & { readonly representative: Representative }): ReactNode => {
  const { connection } = usePageMeans();
  const { isBusy, problem, write } = useWrite();
  const { state, name } = representative;
  const isHandler = isHandlerRole(connection.session.roles);
  return (
    <>
      {state === "proposed" && isHandler && (
        <Button
          aria-label={personWords.representatives.confirmOf(name)}
          disabledFocusable={isBusy}
          onClick={() => void write((recording) => confirmRepresentative(recording, representative))}
        >
          {personWords.representatives.confirm}
        </Button>
      )}
      {(state === "proposed" || isHandler) && (
        <OpenForm
          label={personWords.representatives.end}
          longLabel={personWords.representatives.endOf(name)}
          renderForm={(close) => <EndForm {...props} representative={representative} onDone={close} />}
        />
      )}
      <WriteProblemBar problem={problem} />
    </>
  );
};

const AddForm = ({ personKey, onDone }: FormProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [form, setForm] = useState<Form>({ name: "", capacity: "mp", address: "", note: "" });
  const [isTried, setTried] = useState(false);
  const record = (): void => {
    setTried(true);
    if (form.name.trim() !== "") void write((recording) => nameRepresentative(recording, personKey, form), onDone);
  };
  return (
    <FormFrame
      title={personWords.representatives.add}
      hint={personWords.representatives.hint}
      submit={personWords.representatives.record}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <LineField label={personWords.representatives.name} value={form.name} limit={200} required isTried={isTried} onChange={(name) => setForm({ ...form, name })} />
      <ChoiceField
        label={personWords.representatives.capacity}
        value={form.capacity}
        choices={eachAtStart(capacityNames)}
        onChange={(capacity) => setForm({ ...form, capacity })}
      />
      <LineField label={personWords.representatives.address} value={form.address} limit={1000} onChange={(address) => setForm({ ...form, address })} />
      <LineField label={personWords.note} value={form.note} limit={1000} onChange={(note) => setForm({ ...form, note })} />
    </FormFrame>
  );
};

const EndForm = ({ representative, onDone }: FormProps & { readonly representative: Representative }): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [reason, setReason] = useState("");
  const record = (): void => void write((recording) => endRepresentative(recording, representative, reason.trim()), onDone);
  return (
    <FormFrame
      title={personWords.representatives.endOf(representative.name)}
      submit={personWords.representatives.record}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <LineField label={personWords.representatives.why} value={reason} limit={1000} onChange={setReason} />
    </FormFrame>
  );
};
