import { useState, type ReactNode } from "react";
import { proposeMerge } from "../../../../app/person/merge-records.ts";
import type { Person } from "../../../../domain/subjects/person/people.ts";
import { PickPerson } from "../../../kit/pick-person.tsx";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { LineField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { SectionProps } from "./section-props.ts";

/** Proposes that another record, which somebody picks out, is the same person. */
export const MergeForm = ({ personKey, recordKeys, onDone, ...work }: SectionProps & { readonly onDone: () => void }): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [chosen, setChosen] = useState<Person | null>(null);
  const [basis, setBasis] = useState("");
  const [isTried, setTried] = useState(false);
  const { desk } = work;
  const record = (): void => {
    setTried(true);
    if (!chosen || basis.trim() === "") return;
    void write((recording) => proposeMerge(recording, { into: personKey, from: chosen.key }, basis.trim()), onDone);
  };
  return (
    <FormFrame
      title={personWords.records.merge}
      hint={personWords.records.confirmMeans}
      submit={personWords.records.propose}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <PickPerson
        people={desk.persons}
        label={personWords.records.search}
        none={personWords.records.searchNone}
        problem={isTried && !chosen ? personWords.records.mergeWith : null}
        without={recordKeys}
        chosen={chosen?.key ?? null}
        onPick={setChosen}
      />
      <LineField label={personWords.records.basis} value={basis} limit={1000} required isTried={isTried} onChange={setBasis} />
    </FormFrame>
  );
};
