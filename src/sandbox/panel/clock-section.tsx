import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { longDate } from "../hosts/shared/dates.ts";
import { changeClock, readClock } from "./control-client.ts";
import type { ClockChange } from "./control-client.ts";
import { PanelSection } from "./panel-section.tsx";
import { words } from "./words.ts";

export interface ClockSectionProps {
  readonly onChanged: () => void;
  readonly onFailed: () => void;
}

const day = 24 * 60 * 60 * 1000;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
});

/** Shows the tenant's time and moves it, so that a review due next year can be seen in a minute. */
export const ClockSection = ({ onChanged, onFailed }: ClockSectionProps) => {
  const styles = useStyles();
  const [now, setNow] = useState<Date | null>(null);
  const [date, setDate] = useState("");

  useEffect(() => {
    readClock().then(setNow, onFailed);
  }, [onFailed]);

  const change = async (to: ClockChange): Promise<void> => {
    try {
      setNow(await changeClock(to));
      onChanged();
    } catch {
      onFailed();
    }
  };

  return (
    <PanelSection title={words.clock.title}>
      <Text aria-live="polite">{now === null ? words.clock.reading : words.clock.now(longDate(now.toISOString()))}</Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => change({ advance: day })}>
          {words.clock.day}
        </Button>
        <Button size="small" onClick={() => change({ advance: 7 * day })}>
          {words.clock.week}
        </Button>
        <Button size="small" onClick={() => change({ advance: 30 * day })}>
          {words.clock.month}
        </Button>
        <Button size="small" onClick={() => change({ reset: true })}>
          {words.clock.back}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Field label={words.clock.date} size="small">
          <Input type="date" size="small" value={date} onChange={(_, { value }) => setDate(value)} />
        </Field>
        <Button size="small" disabled={date === ""} onClick={() => change({ now: `${date}T09:00:00.000Z` })}>
          {words.clock.set}
        </Button>
      </div>
    </PanelSection>
  );
};
