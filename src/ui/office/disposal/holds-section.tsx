import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { liftHold, placeHold } from "../../../app/disposal/hold.ts";
import type { Hold } from "../../../domain/subjects/disposal/holds.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { sayDay } from "../../words/dates.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { HoldForm } from "./hold-form.tsx";
import { Item } from "./item.tsx";
import { mayHold, nameOf } from "./work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface HoldsSectionProps extends Pick<WorkProps, "desk"> {
  readonly holds: readonly Hold[];
}

/** Whose records are kept beyond their time and why; a handler places a hold on anybody's, and lifts it. */
export const HoldsSection = ({ desk, holds }: HoldsSectionProps): ReactNode => {
  const styles = usePageStyles();
  const { connection, onChanged } = usePageMeans();
  const [open, setOpen] = useState<Hold | "new" | null>(null);
  const [personKey, setPersonKey] = useState("");
  const [done, setDone] = useState<string | null>(null);
  const people = [...desk.people.values()].toSorted((left, right) => left.name.localeCompare(right.name));
  const finish = (said: string) => async (): Promise<void> => {
    await onChanged();
    setOpen(null);
    setDone(said);
  };
  const start = (form: Hold | "new"): void => {
    setDone(null);
    setPersonKey("");
    setOpen(form);
  };
  return (
    <Section title={words.hold.title(holds.length)} hint={words.hold.hint}>
      {holds.length === 0 && <Text>{words.hold.none}</Text>}
      {holds.map((hold) => {
        const name = nameOf(desk, hold.personKey);
        return (
          <Item key={hold.key} title={name} says={words.hold.by(hold.reason, hold.by.name, sayDay(dayOf(hold.at, desk.settings.timeZone)))}>
            {mayHold(connection) && open === null && (
              <Button size="small" aria-label={words.hold.liftOn(name)} onClick={() => start(hold)}>
                {words.hold.lift}
              </Button>
            )}
            {open !== null && open !== "new" && open.key === hold.key && (
              <HoldForm
                title={words.hold.liftOn(name)}
                does={words.hold.lift}
                asks={words.hold.liftReason}
                onSend={(reason) => liftHold(connection.work, { hold, reason, events: desk.events })}
                onDone={finish(words.hold.lifted)}
                onCancel={() => setOpen(null)}
              />
            )}
          </Item>
        );
      })}
      {open === "new" && (
        <HoldForm
          title={words.hold.placeAny}
          does={words.hold.place}
          asks={words.hold.reason}
          onSend={(reason) => placeHold(connection.work, { personKey, reason, events: desk.events })}
          onDone={finish(words.hold.placed)}
          onCancel={() => setOpen(null)}
        >
          <Field label={words.hold.person} required className={styles.field}>
            <Select value={personKey} onChange={(_, { value }) => setPersonKey(value)}>
              <option value="">{words.hold.choosePerson}</option>
              {people.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name || words.unnamed}
                </option>
              ))}
            </Select>
          </Field>
        </HoldForm>
      )}
      <OutcomeBar problem={null} done={done} />
      {mayHold(connection) && open === null && (
        <div className={styles.actions}>
          <Button onClick={() => start("new")}>{words.hold.placeAny}</Button>
        </div>
      )}
    </Section>
  );
};
