import { mailboxUses } from "../../words/mailbox-words.ts";
import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { unreadPlaces } from "../../../domain/views/reading/mailboxes.ts";
import type { Mailbox, Settings } from "../../../domain/policy/settings.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { Entry } from "./entry.tsx";
import { MailboxForm } from "./mailbox-form.tsx";
import { useSettings } from "./use-settings.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** What is about to be saved, as the last question asks it. */
interface Wanted {
  readonly settings: Settings;
  readonly title: string;
  readonly means: string;
}

/** The mailboxes in which restricted contact arrives, each with its reader and deputy. */
export const MailboxesSection = (props: Pick<WorkProps, "desk">): ReactNode => {
  const styles = usePageStyles();
  const saving = useSettings(props);
  const { settings, restrictions } = props.desk;
  const [editing, setEditing] = useState<Mailbox | "new" | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isSaved, setSaved] = useState(false);
  const without = (mailbox: Mailbox): Settings => ({ ...settings, mailboxes: settings.mailboxes.filter((each) => each !== mailbox) });
  const isNamed = (mailbox: Mailbox): boolean => unreadPlaces(without(mailbox), restrictions).length > unreadPlaces(settings, restrictions).length;
  const want = (changed: Settings): void => setWanted({ settings: changed, title: words.confirmTitle, means: words.mailboxes.means });
  const form = (mailbox: Mailbox | null): ReactNode => <MailboxForm desk={props.desk} mailbox={mailbox} saving={saving} onWanted={want} onCancel={() => setEditing(null)} />;
  const save = (): void => {
    setWanted(null);
    if (!wanted) return;
    void saving.save(wanted.settings, () => {
      setEditing(null);
      setSaved(true);
    });
  };
  return (
    <Section title={words.mailboxes.title} hint={words.mailboxes.hint}>
      {settings.mailboxes.length === 0 && <Text>{words.mailboxes.none}</Text>}
      {settings.mailboxes.map((mailbox) => (
        <Entry key={mailbox.id} title={mailbox.name} says={`${mailbox.address}. ${mailboxUses[mailbox.use]}. ${words.mailboxes.readBy(mailbox.reader.name, mailbox.deputy.name)}`}>
          {editing === mailbox && form(mailbox)}
          {saving.mayEdit && editing === null && (
            <div className={styles.actions}>
              <Button size="small" aria-label={`${words.change}: ${mailbox.name}`} onClick={() => setEditing(mailbox)}>
                {words.change}
              </Button>
              {isNamed(mailbox) ? (
                <Text className={styles.quiet}>{words.mailboxes.named}</Text>
              ) : (
                <Button
                  size="small"
                  aria-label={`${words.remove}: ${mailbox.name}`}
                  onClick={() => setWanted({ settings: without(mailbox), title: words.mailboxes.removeTitle(mailbox.name), means: words.mailboxes.removeMeans })}
                >
                  {words.remove}
                </Button>
              )}
            </div>
          )}
        </Entry>
      ))}
      {editing === "new" && form(null)}
      <OutcomeBar problem={saving.problem} done={isSaved && editing === null ? words.saved : null} />
      {saving.mayEdit && editing === null && (
        <div className={styles.actions}>
          <Button onClick={() => setEditing("new")}>{words.mailboxes.add}</Button>
        </div>
      )}
      <ConfirmDialog isOpen={wanted !== null} title={wanted?.title ?? ""} does={words.save} back={words.back} onConfirm={save} onBack={() => setWanted(null)}>
        <Text>{wanted?.means}</Text>
        <Text>{words.settingsStay}</Text>
      </ConfirmDialog>
    </Section>
  );
};
