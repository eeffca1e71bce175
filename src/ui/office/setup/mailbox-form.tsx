import { mailboxUses } from "../../words/mailbox-words.ts";
import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Mailbox, Settings } from "../../../domain/policy/settings.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { FormButtons, submitted } from "./form-buttons.tsx";
import { knownPeople, nobody, PersonChoice } from "./person-choice.tsx";
import type { SettingsSaving } from "./use-settings.ts";
import { words, saySettingsFault } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { usePageMeans } from "../../kit/page-means.ts";

const uses: readonly Mailbox["use"][] = ["single-contact", "diversion", "blocked", "shared"];

export interface MailboxFormProps extends Pick<WorkProps, "desk"> {
  /** The mailbox that is changed; null for another one. */
  readonly mailbox: Mailbox | null;
  readonly saving: SettingsSaving;
  /** Called with settings that may be saved, for somebody to confirm. */
  readonly onWanted: (settings: Settings) => void;
  readonly onCancel: () => void;
}

/** A mailbox with whoever reads it, and their deputy. */
export const MailboxForm = ({ desk, mailbox, saving, onWanted, onCancel }: MailboxFormProps): ReactNode => {
  const { services } = usePageMeans();
  const styles = usePageStyles();
  const people = useMemo(() => knownPeople(desk), [desk]);
  const [form, setForm] = useState<Mailbox>(() => mailbox ?? { id: services.newId(), name: "", address: "", use: "single-contact", reader: nobody, deputy: nobody });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { mailboxes } = desk.settings;
  const index = mailbox ? mailboxes.findIndex(({ id }) => id === mailbox.id) : mailboxes.length;
  const send = (): void => {
    const wanted: Settings = { ...desk.settings, mailboxes: mailboxes.toSpliced(index, 1, trimmed(form)) };
    const found = saving.check(wanted);
    setProblems(Object.fromEntries(found.map(({ path, fault }) => [path.replace(`mailboxes[${index}].`, ""), saySettingsFault(fault)])));
    if (found.length === 0) onWanted(wanted);
  };
  return (
    <form className={styles.page} aria-label={mailbox?.name ?? words.mailboxes.add} noValidate onSubmit={submitted(send)}>
      <Field label={words.mailboxes.name} required className={styles.field} validationMessage={problems["name"] ?? null}>
        <Input value={form.name} onChange={(_, { value }) => setForm({ ...form, name: value })} />
      </Field>
      <Field label={words.mailboxes.address} required className={styles.field} validationMessage={problems["address"] ?? null}>
        <Input type="email" value={form.address} onChange={(_, { value }) => setForm({ ...form, address: value })} />
      </Field>
      <Field label={words.mailboxes.use} className={styles.field}>
        <Select value={form.use} onChange={(_, { value }) => setForm({ ...form, use: uses.find((use) => use === value) ?? form.use })}>
          {uses.map((use) => (
            <option key={use} value={use}>
              {mailboxUses[use]}
            </option>
          ))}
        </Select>
      </Field>
      <PersonChoice
        label={words.mailboxes.reader}
        people={people}
        value={form.reader}
        problem={problems["reader.oid"] && words.offices.problems["person-missing"]}
        onChange={(reader) => setForm({ ...form, reader })}
      />
      <PersonChoice
        label={words.mailboxes.deputy}
        people={people}
        value={form.deputy}
        problem={problems["deputy.oid"] && (form.deputy.oid === "" ? words.offices.problems["person-missing"] : problems["deputy.oid"])}
        onChange={(deputy) => setForm({ ...form, deputy })}
      />
      <OutcomeBar problem={Object.keys(problems).length > 0 ? words.problems.wrong : null} done={null} />
      <FormButtons isBusy={saving.isBusy} onCancel={onCancel} />
    </form>
  );
};

const trimmed = (mailbox: Mailbox): Mailbox => ({ ...mailbox, name: mailbox.name.trim(), address: mailbox.address.trim().toLowerCase() });
