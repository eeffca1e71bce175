import type { SettingsProblem } from "../../../app/setup/check-settings.ts";
import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { settingsGroups, type SettingsField, type SettingsGroup } from "../../../app/setup/settings-fields.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { Facts } from "./facts.tsx";
import { fieldLabel, fieldText, SettingsFieldInput } from "./settings-field.tsx";
import { useSettings } from "./use-settings.ts";
import { words, saySettingsFault } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface FieldsSectionProps extends Pick<WorkProps, "desk"> {
  readonly group: SettingsGroup;
}

type Texts = Readonly<Record<string, string>>;

/** Settings that are plain fields: read by handlers, changed by owners, and saved together. */
export const FieldsSection = ({ group, ...props }: FieldsSectionProps): ReactNode => {
  const styles = usePageStyles();
  const saving = useSettings(props);
  // Only what somebody has changed: what they left alone follows the settings.
  const [texts, setTexts] = useState<Texts | null>(null);
  const [problems, setProblems] = useState<Texts>({});
  const [isConfirming, setConfirming] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { settings } = props.desk;
  const { title, hint, means } = words.groups[group];
  const fields: readonly SettingsField[] = settingsGroups[group];
  const textOf = (field: SettingsField): string => texts?.[field.path] ?? field.read(settings);
  const wanted = fields.reduce((before, field) => field.write(before, textOf(field)), settings);
  const changes = fields.filter((field) => field.read(wanted) !== field.read(settings));

  const close = (): void => {
    setTexts(null);
    setProblems({});
  };
  const confirm = (): void => {
    const found = problemsByField(fields, saving.check(wanted));
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (changes.length > 0) setConfirming(true);
    else close();
  };
  const save = (): void => {
    setConfirming(false);
    void saving.save(wanted, () => {
      close();
      setSaved(true);
    });
  };
  return (
    <Section title={title} hint={hint}>
      {texts === null ? (
        <Facts facts={fields.map((field) => ({ label: fieldLabel(field.path), value: fieldText(field, field.read(settings)) }))} />
      ) : (
        fields.map((field) => (
          <SettingsFieldInput
            key={field.path}
            field={field}
            value={textOf(field)}
            problem={problems[field.path]}
            onChange={(value) => setTexts({ ...texts, [field.path]: value })}
          />
        ))
      )}
      <OutcomeBar problem={saving.problem ?? (Object.keys(problems).length > 0 ? words.problems.wrong : null)} done={isSaved && texts === null ? words.saved : null} />
      {saving.mayEdit && (
        <div className={styles.actions}>
          {texts === null ? (
            <Button onClick={() => setTexts({})} aria-label={`${words.change}: ${title}`}>
              {words.change}
            </Button>
          ) : (
            <>
              <Button appearance="primary" disabledFocusable={saving.isBusy} onClick={confirm}>
                {words.save}
              </Button>
              <Button onClick={close}>{words.cancel}</Button>
            </>
          )}
        </div>
      )}
      <ConfirmDialog isOpen={isConfirming} title={words.confirmTitle} does={words.save} back={words.back} onConfirm={save} onBack={() => setConfirming(false)}>
        <ul className={styles.plain}>
          {changes.map((field) => (
            <li key={field.path}>{words.fromTo(fieldLabel(field.path), fieldText(field, field.read(settings)), fieldText(field, field.read(wanted)))}</li>
          ))}
        </ul>
        <Text>{means}</Text>
        <Text>{words.settingsStay}</Text>
      </ConfirmDialog>
    </Section>
  );
};

/** Problems beside the field that they are in; those of a list's entries stand at the list. */
const problemsByField = (fields: readonly SettingsField[], problems: readonly SettingsProblem[]): Texts =>
  Object.fromEntries(
    fields.flatMap(({ path }) => {
      const found = problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}[`));
      return found ? [[path, saySettingsFault(found.fault)]] : [];
    }),
  );
