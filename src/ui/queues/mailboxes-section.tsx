import { useState, type ReactNode } from "react";
import type { MailboxState } from "../../domain/views/reading/mailboxes.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { Section } from "../kit/sections/section.tsx";
import { MailboxRow } from "./mailbox-row.tsx";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface MailboxesSectionProps extends WorkProps {
  readonly mailboxes: readonly MailboxState[];
  readonly title: string;
  readonly none: string;
}

/** The mailboxes that are read every working day, and the click that says so. */
export const MailboxesSection = ({ mailboxes, title, none, ...props }: MailboxesSectionProps): ReactNode => {
  const styles = useQueueStyles();
  const [done, setDone] = useState<string | null>(null);
  return (
    <Section title={title} hint={mailboxes.length === 0 ? none : words.mailboxes.hint}>
      <OutcomeBar problem={null} done={done} />
      <ul className={styles.list}>
        {mailboxes.map((state) => (
          <MailboxRow key={state.mailbox.id} {...props} state={state} onRecorded={(left) => setDone(words.mailboxes.recorded(state.mailbox.name, left))} />
        ))}
      </ul>
    </Section>
  );
};
