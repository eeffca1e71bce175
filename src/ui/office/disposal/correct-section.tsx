import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { LedgerEvent } from "../../../domain/events/event.ts";
import { ledgerLists, type LedgerList } from "../../../domain/ledger/lists.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { SectionProblem } from "../../kit/fields/section-problem.tsx";
import { RemovePanel } from "./remove-panel.tsx";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

const lists: readonly LedgerList[] = ledgerLists.filter((list) => list !== "Disposals");

/** Removes one row that should never have been written. What it says is shown before anything is done. */
export const CorrectSection = ({ desk }: Pick<WorkProps, "desk">): ReactNode => {
  const styles = usePageStyles();
  const [list, setList] = useState<LedgerList>("Contacts");
  const [sought, setSought] = useState("");
  const [found, setFound] = useState<LedgerEvent | "none" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { events, settings } = desk;
  const find = (): void => {
    setDone(null);
    setFound(events.find((event) => event.list === list && (event.itemId === sought.trim() || event.key === sought.trim())) ?? "none");
  };
  return (
    <Section title={words.correct.title} hint={words.correct.hint}>
      <form
        aria-label={words.correct.title}
        className={styles.page}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field label={words.correct.list} className={styles.short}>
          <Select value={list} onChange={(_, { value }) => setList(lists.find((each) => each === value) ?? list)}>
            {lists.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.correct.key} className={styles.field}>
          <Input value={sought} onChange={(_, { value }) => setSought(value)} />
        </Field>
        <div className={styles.actions}>
          <Button type="submit">{words.correct.find}</Button>
        </div>
      </form>
      <OutcomeBar problem={null} done={done} />
      {found === "none" && <SectionProblem>{words.correct.notFound}</SectionProblem>}
      {found !== null && found !== "none" && (
        <>
          <Text weight="semibold">{words.correct.says(found.kind, found.by.name, sayFullMoment(found.recordedAt, settings.timeZone))}</Text>
          <Text className={styles.asWritten}>{sayBody(found)}</Text>
          <Text>{words.correct.refersTo}</Text>
          <RemovePanel
            key={`${found.list}/${found.itemId}`}
            why="correction"
            rows={[found]}
            authorityAsks={words.correct.authority}
            does={words.correct.do}
            onRemoved={(said) => {
              setFound(null);
              setSought("");
              setDone(said);
            }}
          />
        </>
      )}
    </Section>
  );
};

/** What a row says, a field on each line. */
const sayBody = ({ body }: LedgerEvent): string =>
  Object.entries(body)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("\n");
