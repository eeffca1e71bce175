import { Button, Field, makeStyles, SearchBox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { proposeMerge } from "../../../../app/person/merge-records.ts";
import type { Person } from "../../../../domain/subjects/person/people.ts";
import { findPeople } from "../../../kit/find-people.ts";
import { FormFrame } from "../../../kit/dialogues/form-frame.tsx";
import { LineField } from "../../../kit/fields/fields.tsx";
import { useWrite } from "../../../kit/use-write.ts";
import { personWords } from "../../../words/person-words.ts";
import type { SectionProps } from "./section-props.ts";

const offered = 5;

/** Proposes that another record, which somebody picks out, is the same person. */
export const MergeForm = ({ personKey, recordKeys, onDone, ...work }: SectionProps & { readonly onDone: () => void }): ReactNode => {
  const styles = useStyles();
  const { isBusy, problem, write } = useWrite();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Person | null>(null);
  const [basis, setBasis] = useState("");
  const [isTried, setTried] = useState(false);
  const { desk } = work;
  const record = (): void => {
    setTried(true);
    if (!chosen || basis.trim() === "") return;
    void write((recording) => proposeMerge(recording, { into: personKey, from: chosen.key }, basis.trim()), onDone);
  };
  // Nobody is offered before something is typed: a suggestion would be a guess.
  const others = search.trim() === "" ? [] : findPeople(desk.persons.values(), search).filter(({ key }) => !recordKeys.includes(key));
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
      <Field label={personWords.records.search} validationMessage={isTried && !chosen ? personWords.records.mergeWith : null}>
        <SearchBox className={styles.search} value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <output>{search.trim() !== "" && others.length === 0 && <Text>{personWords.records.searchNone}</Text>}</output>
      <ul className={styles.found}>
        {others.slice(0, offered).map((person) => (
          <li key={person.key}>
            <Button
              aria-pressed={chosen?.key === person.key}
              appearance={chosen?.key === person.key ? "primary" : "secondary"}
              className={styles.person}
              onClick={() => setChosen(person)}
            >
              {[person.name || personWords.unnamed, ...person.addresses.slice(0, 2).map(({ address }) => address)].join(", ")}
            </Button>
          </li>
        ))}
      </ul>
      <LineField label={personWords.records.basis} value={basis} limit={1000} required isTried={isTried} onChange={setBasis} />
    </FormFrame>
  );
};

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  found: { display: "flex", flexDirection: "column", gap: "6px", listStyleType: "none", margin: 0, padding: 0 },
  person: { maxWidth: "100%", justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" },
});
