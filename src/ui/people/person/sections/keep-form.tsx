import { useState, type ReactNode } from "react";
import { keepFrom } from "../../../../app/person/keep-from.ts";
import type { Desk } from "../../../../app/desk/read-desk.ts";
import type { Signatory } from "../../../../domain/ledger/recorded.ts";
import type { BodyOf } from "../../../../domain/events/kinds.ts";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { ChoiceField, TicksField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { SectionProps } from "./section-props.ts";
import { usePageMeans } from "../../../kit/page-means.ts";

/** Keeps a record from colleagues who are chosen by name. */
export const KeepForm = ({ personKey, onDone, ...work }: SectionProps & { readonly onDone: () => void }): ReactNode => {
  const { desk } = work;
  const { connection } = usePageMeans();
  const { isBusy, problem, write } = useWrite();
  const [seen] = useState(desk.keptFrom.get(personKey) ?? null);
  const [oids, setOids] = useState<readonly string[]>([]);
  const [because, setBecause] = useState<BodyOf<"person.kept-from">["because"]>("relative");
  const [isTried, setTried] = useState(false);
  const colleagues = colleaguesOf(desk).filter(({ oid }) => oid !== connection.session.account.oid);
  const people = colleagues.filter(({ oid }) => oids.includes(oid));
  const record = (): void => {
    setTried(true);
    if (people.length > 0) void write((recording) => keepFrom(recording, { personKey, kept: { people, because }, seen }), onDone);
  };
  return (
    <FormFrame
      title={personWords.records.keep}
      hint={personWords.records.keepHint}
      submit={personWords.records.keepDo}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onDone}
    >
      <TicksField
        label={`${personWords.records.keepFrom}. ${personWords.records.keepFromHint}`}
        value={oids}
        choices={Object.fromEntries(colleagues.map(({ oid, name }) => [oid, name]))}
        problem={isTried && people.length === 0 ? personWords.records.keepNobody : undefined}
        onChange={setOids}
      />
      <ChoiceField label={personWords.records.because} value={because} choices={personWords.records.becauses} onChange={setBecause} />
    </FormFrame>
  );
};

/** Colleagues by name: whoever holds an office, and whoever has recorded anything. */
const colleaguesOf = ({ settings, index }: Pick<Desk, "settings" | "index">): readonly Signatory[] => {
  const byOid = new Map<string, Signatory>();
  for (const { oid, name } of [...settings.offices, ...index.events.authors()]) byOid.set(oid, { oid, name });
  return [...byOid.values()].toSorted((left, right) => left.name.localeCompare(right.name));
};
