import { words } from "./words.ts";
import { addressWords } from "../../words/address-words.ts";
import { formWords } from "../../words/form-words.ts";
import { personWords } from "../../words/person-words.ts";
import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, SearchBox, Text, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { linkAddress, recordPerson } from "../../../app/person/link-person.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { isColleagueAddress } from "../../../domain/subjects/person/colleague.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { findPeople } from "../../kit/find-people.ts";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import { useWrite } from "../../kit/use-write.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface IdentifySenderProps extends WorkProps {
  readonly message: LoggedMessage;
  readonly onDone: () => void;
}

const offered = 5;

/** Says whose address a message came from: somebody new, or somebody on the register whom the manager picks out. */
export const IdentifySender = ({ message, onDone, ...work }: IdentifySenderProps): ReactNode => {
  const styles = useStyles();
  const { isBusy, problem, write } = useWrite();
  const [isNew, setNew] = useState(true);
  const [name, setName] = useState("");
  const [isColleague, setColleague] = useState(false);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Person | null>(null);
  const [basis, setBasis] = useState("");
  const [isTried, setTried] = useState(false);
  const { desk } = work;
  const link = { address: message.address, addressKey: message.addressKey };
  const record = (): void => {
    setTried(true);
    if (isNew && name.trim() !== "") void write((recording) => recordPerson(recording, { name, link, standing: "confirmed", isColleague }), onDone);
    if (!isNew && chosen && basis.trim() !== "") {
      void write((recording) => linkAddress(recording, { personKey: chosen.key, link, basis: basis.trim(), standing: "confirmed" }), onDone);
    }
  };
  // Nobody is offered before something is typed: a suggestion would be a guess.
  const found = search.trim() === "" ? [] : findPeople(desk.persons.values(), search).slice(0, offered);
  return (
    <FormFrame title={words.identify} submit={isNew ? words.recordPerson : addressWords.link} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onDone}>
      <RadioGroup aria-label={words.identify} value={isNew ? "new" : "known"} onChange={(_, { value }) => setNew(value === "new")}>
        <Radio value="new" label={words.recordNew} />
        <Radio value="known" label={words.linkExisting} />
      </RadioGroup>
      {isNew && (
        <Field label={words.name} hint={words.nameHint} required validationMessage={isTried && name.trim() === "" ? formWords.nameMissing : null}>
          <Input value={name} maxLength={200} autoComplete="off" onChange={(_, { value }) => setName(value)} />
        </Field>
      )}
      {isNew && isColleagueAddress(desk.settings, message.address) && (
        <Field hint={words.colleagueHint}>
          <Checkbox label={words.colleague} checked={isColleague} onChange={(_, { checked }) => setColleague(checked === true)} />
        </Field>
      )}
      {!isNew && (
        <>
          <Field label={words.search} validationMessage={isTried && !chosen ? words.chooseMissing : null}>
            <SearchBox className={styles.search} value={search} onChange={(_, { value }) => setSearch(value)} />
          </Field>
          {search.trim() !== "" && found.length === 0 && <Text>{words.searchNone}</Text>}
          <ul className={styles.found}>
            {found.map((person) => (
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
          <Field label={addressWords.basis} required validationMessage={isTried && basis.trim() === "" ? addressWords.basisMissing : null}>
            <Textarea value={basis} maxLength={1000} resize="vertical" onChange={(_, { value }) => setBasis(value)} />
          </Field>
        </>
      )}
    </FormFrame>
  );
};

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  found: { display: "flex", flexDirection: "column", gap: "6px", listStyleType: "none", margin: 0, padding: 0 },
  person: { maxWidth: "100%", justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" },
});
