import { personOfRecord } from "../../app/letter/prepare-letter.ts";
import { personWords } from "../words/person-words.ts";
import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import { PickPerson } from "../kit/pick-person.tsx";
import { Section } from "../kit/sections/section.tsx";
import type { LogForm } from "./log-form.ts";
import { unreadWords } from "../words/unread-words.ts";
import { words } from "./words.ts";
import { Checked } from "../kit/sections/checked.tsx";

export interface WhoPartProps {
  readonly desk: Pick<Desk, "persons" | "unread" | "inDoubt">;
  readonly form: LogForm;
  readonly isTried: boolean;
  readonly onChange: (changed: Partial<LogForm>) => void;
}

/** Says who it was: somebody who is recorded and whom the reader picks out, or nobody recorded. */
export const WhoPart = ({ desk, form, isTried, onChange }: WhoPartProps): ReactNode => {
  const styles = useStyles();
  const person = form.personKey === "" ? undefined : personOfRecord(desk, form.personKey);
  return (
    <Section title={words.who} problem={isTried && !form.isWhoSaid ? words.problems["choice-missing"] : undefined}>
      {form.isWhoSaid ? (
        <div className={styles.line}>
          <Text weight="semibold">{person ? words.chosen(person.name || personWords.unnamed) : form.personKey === "" ? words.notRecorded : unreadWords.cell}</Text>
          <Button size="small" onClick={() => onChange({ isWhoSaid: false, personKey: "" })}>
            {words.change}
          </Button>
        </div>
      ) : (
        <>
          <Checked desk={desk} of={["people"]} as="part">
            <PickPerson people={desk.persons} label={words.search} none={words.searchNone} onPick={({ key }) => onChange({ isWhoSaid: true, personKey: key })} />
          </Checked>
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
});
