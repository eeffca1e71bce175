import { words } from "./words.ts";
import { addressWords } from "../../words/address-words.ts";
import { formWords } from "../../words/form-words.ts";
import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { linkAddress, recordPerson } from "../../../app/person/link-person.ts";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { isColleagueAddress } from "../../../domain/subjects/person/colleague.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { PickPerson } from "../../kit/pick-person.tsx";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import { useWrite } from "../../kit/use-write.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface IdentifySenderProps extends WorkProps {
  readonly message: LoggedMessage;
  readonly onDone: () => void;
}

/** Says whose address a message came from: somebody new, or somebody on the register whom the manager picks out. */
export const IdentifySender = ({ message, onDone, ...work }: IdentifySenderProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [isNew, setNew] = useState(true);
  const [name, setName] = useState("");
  const [isColleague, setColleague] = useState(false);
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
          <PickPerson
            people={desk.persons}
            label={words.search}
            none={words.searchNone}
            problem={isTried && !chosen ? words.chooseMissing : null}
            chosen={chosen?.key ?? null}
            onPick={setChosen}
          />
          <Field label={addressWords.basis} required validationMessage={isTried && basis.trim() === "" ? addressWords.basisMissing : null}>
            <Textarea value={basis} maxLength={1000} resize="vertical" onChange={(_, { value }) => setBasis(value)} />
          </Field>
        </>
      )}
    </FormFrame>
  );
};
