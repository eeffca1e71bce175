import { Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Signatory } from "../../../domain/ledger/recorded.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { words } from "./words.ts";

/** Everybody whose object id is known here: they wrote a row, or stand in Settings. By name. */
export const knownPeople = ({ index, settings }: Pick<Desk, "index" | "settings">): readonly Signatory[] => {
  const people = [...settings.offices, ...settings.mailboxes.flatMap(({ reader, deputy }) => [reader, deputy]), ...index.events.authors()];
  const byOid = new Map(people.filter(({ oid }) => oid !== "").map(({ oid, name }) => [oid, { oid, name }]));
  return [...byOid.values()].toSorted((left, right) => left.name.localeCompare(right.name));
};

export interface PersonChoiceProps {
  readonly label: string;
  readonly people: readonly Signatory[];
  readonly value: Signatory;
  readonly problem: string | undefined;
  readonly onChange: (person: Signatory) => void;
}

export const nobody: Signatory = { oid: "", name: "" };

const somebodyElse = "other";

/** A colleague: one who is known here, or another by the object id that Entra shows. */
export const PersonChoice = ({ label, people, value, problem, onChange }: PersonChoiceProps): ReactNode => {
  const styles = usePageStyles();
  const [isOther, setOther] = useState(false);
  const choose = (chosen: string): void => {
    setOther(chosen === somebodyElse);
    onChange(people.find(({ oid }) => oid === chosen) ?? nobody);
  };
  return (
    <>
      <Field label={label} hint={words.people.hint} required className={styles.field} validationMessage={problem ?? null}>
        <Select value={isOther ? somebodyElse : value.oid} onChange={(_, data) => choose(data.value)}>
          <option value="">{words.people.choose}</option>
          {people.map(({ oid, name }) => (
            <option key={oid} value={oid}>
              {name}
            </option>
          ))}
          <option value={somebodyElse}>{words.people.other}</option>
        </Select>
      </Field>
      {isOther && (
        <>
          <Field label={words.people.name} className={styles.field}>
            <Input value={value.name} maxLength={200} onChange={(_, data) => onChange({ ...value, name: data.value })} />
          </Field>
          <Field label={words.people.oid} className={styles.field}>
            <Input value={value.oid} maxLength={64} onChange={(_, data) => onChange({ ...value, oid: data.value.trim() })} />
          </Field>
        </>
      )}
    </>
  );
};
