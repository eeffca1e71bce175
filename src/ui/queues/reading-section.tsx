import { sayOutcome } from "../words/triage-words.ts";
import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TriageOutcome } from "../../domain/policy/vocabulary.ts";
import { taskFor } from "../../domain/subjects/contact/triage.ts";
import type { ReadingEntry } from "../../domain/views/reading/reading-queue.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { Section } from "../kit/sections/section.tsx";
import { ReadingRow } from "./reading-row.tsx";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

const pageSize = 25;

export interface ReadingSectionProps extends WorkProps {
  readonly entries: readonly ReadingEntry[];
  readonly title: string;
  readonly hint: string;
}

/** Messages that are still to be read wholly. One at a time is opened, and there is no answer for several at once. */
export const ReadingSection = ({ entries, title, hint, ...props }: ReadingSectionProps): ReactNode => {
  const styles = useQueueStyles();
  const { settings } = props.desk;
  const [openStream, setOpenStream] = useState<string | null>(null);
  const [count, setCount] = useState(pageSize);
  const [done, setDone] = useState<string | null>(null);
  const say = ({ message }: ReadingEntry, outcome: TriageOutcome): void => {
    const { passedTo, dueOn } = taskFor(settings, outcome, message.receivedAt);
    setDone(words.reading.recorded(sayOutcome(outcome), passedTo, dueOn));
    setOpenStream(null);
  };
  return (
    <Section title={words.due.group(title, entries.length)} hint={hint}>
      <OutcomeBar problem={null} done={done} />
      <ul className={styles.list}>
        {entries.slice(0, count).map((entry) => (
          <ReadingRow
            key={entry.message.stream}
            {...props}
            entry={entry}
            isOpen={entry.message.stream === openStream}
            onToggle={(isOpen) => setOpenStream(isOpen ? entry.message.stream : null)}
            onSaid={(outcome) => say(entry, outcome)}
          />
        ))}
      </ul>
      {entries.length > count && <Button onClick={() => setCount(count + pageSize)}>{words.shownMore(Math.min(pageSize, entries.length - count))}</Button>}
    </Section>
  );
};
