import { personWords } from "../words/person-words.ts";
import { Button, Field, makeStyles, SearchBox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import { findPeople } from "../kit/find-people.ts";
import { Section } from "../kit/sections/section.tsx";
import type { LogForm } from "./log-form.ts";
import { words } from "./words.ts";

export interface WhoPartProps {
  readonly desk: Pick<Desk, "persons">;
  readonly form: LogForm;
  readonly isTried: boolean;
  readonly onChange: (changed: Partial<LogForm>) => void;
}

const offered = 6;

/** Says who it was: somebody who is recorded and whom the reader picks out, or nobody recorded. */
export const WhoPart = ({ desk, form, isTried, onChange }: WhoPartProps): ReactNode => {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  // Nobody is offered before something is typed: a suggestion would be a guess.
  const found = search.trim() === "" ? [] : findPeople(desk.persons.values(), search).slice(0, offered);
  const person = [...desk.persons.values()].find(({ recordKeys }) => recordKeys.includes(form.personKey));
  return (
    <Section title={words.who} problem={isTried && !form.isWhoSaid ? words.problems["choice-missing"] : undefined}>
      {form.isWhoSaid ? (
        <div className={styles.line}>
          <Text weight="semibold">{person ? words.chosen(person.name || personWords.unnamed) : words.notRecorded}</Text>
          <Button size="small" onClick={() => onChange({ isWhoSaid: false, personKey: "" })}>
            {words.change}
          </Button>
        </div>
      ) : (
        <>
          <Field label={words.search}>
            <SearchBox className={styles.search} value={search} onChange={(_, { value }) => setSearch(value)} />
          </Field>
          <output>{search.trim() !== "" && found.length === 0 && <Text>{words.searchNone}</Text>}</output>
          <ul className={styles.found}>
            {found.map(({ key, name, addresses }) => (
              <li key={key}>
                <Button className={styles.person} onClick={() => onChange({ isWhoSaid: true, personKey: key })}>
                  {[
                    name || personWords.unnamed,
                    ...addresses
                      .filter(({ state }) => state === "confirmed")
                      .slice(0, 2)
                      .map(({ address }) => address),
                  ].join(", ")}
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles.line}>
            <Button onClick={() => onChange({ isWhoSaid: true, personKey: "" })}>{words.notRecorded}</Button>
            <Text size={200}>{words.notRecordedHint}</Text>
          </div>
        </>
      )}
    </Section>
  );
};

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px" },
  search: { width: "100%", minWidth: 0 },
  found: { display: "flex", flexDirection: "column", gap: "6px", listStyleType: "none", margin: 0, padding: 0 },
  person: { maxWidth: "100%", justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" },
});
