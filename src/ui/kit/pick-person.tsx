import { Button, Field, makeStyles, SearchBox, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Person } from "../../domain/subjects/person/people.ts";
import { personWords } from "../words/person-words.ts";
import { findPeople } from "./find-people.ts";
import { useNone } from "./sections/checked.tsx";

export interface PickPersonProps {
  readonly people: ReadonlyMap<string, Person>;
  readonly label: string;
  /** What is said when nobody is found, where everybody who is recorded was read. */
  readonly none: string;
  readonly problem?: string | null;
  /** Records whose person is not offered. */
  readonly without?: readonly string[];
  /** Key of the one who was picked, where the list stays open after it. */
  readonly chosen?: string | null;
  readonly onPick: (person: Person) => void;
}

const offered = 6;

/** Finds somebody on the register by a name or an address, and picks them out. */
export const PickPerson = ({ people, label, none, problem = null, without, chosen, onPick }: PickPersonProps): ReactNode => {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const saysNone = useNone(none);
  // Nobody is offered before something is typed: a suggestion would be a guess.
  const found = search.trim() === "" ? [] : findPeople(people.values(), search).filter(({ key }) => without?.includes(key) !== true);
  return (
    <>
      <Field label={label} validationMessage={problem}>
        <SearchBox className={styles.search} value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <output>{search.trim() !== "" && found.length === 0 && <Text>{saysNone}</Text>}</output>
      <ul className={styles.found}>
        {found.slice(0, offered).map((person) => (
          <li key={person.key}>
            <Button
              {...(chosen !== undefined && { "aria-pressed": chosen === person.key })}
              appearance={chosen === person.key ? "primary" : "secondary"}
              className={styles.person}
              onClick={() => onPick(person)}
            >
              {sayPerson(person)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

// An address that nobody has confirmed says nothing of who somebody is.
const sayPerson = ({ name, addresses }: Person): string =>
  [
    name || personWords.unnamed,
    ...addresses
      .filter(({ state }) => state === "confirmed")
      .slice(0, 2)
      .map(({ address }) => address),
  ].join(", ");

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  found: { display: "flex", flexDirection: "column", gap: "6px", listStyleType: "none", margin: 0, padding: 0 },
  person: { maxWidth: "100%", justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" },
});
