import { Checkbox, Field, Input, makeStyles, Select, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TabContext } from "../../../app/ports.ts";
import { addHeadsChannel, withChannelForAll, type ChannelProblem } from "../../../app/setup/change-channels.ts";
import { readTabLink, type TabLinkProblem } from "../../../app/setup/read-tab-link.ts";
import type { Result } from "../../../domain/base/result.ts";
import type { Signatory } from "../../../domain/ledger/recorded.ts";
import type { Settings } from "../../../domain/policy/settings.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { channelWords as words } from "./channel-words.ts";
import { FormButtons, submitted } from "./form-buttons.tsx";
import { nobody } from "./person-choice.tsx";

interface ChannelFormProps extends Pick<WorkProps, "desk"> {
  readonly isBusy: boolean;
  /** Called with settings that may be saved, for somebody to confirm. */
  readonly onWanted: (settings: Settings) => void;
  readonly onCancel: () => void;
}

type Problem = ChannelProblem | TabLinkProblem;

/** Reads the link and changes the settings with it, or says why not. */
const useTab = ({ onWanted }: Pick<ChannelFormProps, "onWanted">) => {
  const [link, setLink] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const settle = (change: (tab: TabContext) => Result<Settings, ChannelProblem>): void => {
    const tab = readTabLink(link);
    const changed = tab.ok ? change(tab.value) : tab;
    setProblem(changed.ok ? null : changed.error);
    if (changed.ok) onWanted(changed.value);
  };
  return { link, setLink, problem, settle };
};

/** Another channel for all whose requests no head's own channel takes. */
export const ChannelForAllForm = ({ desk, isBusy, onWanted, onCancel }: ChannelFormProps): ReactNode => {
  const styles = usePageStyles();
  const { link, setLink, problem, settle } = useTab({ onWanted });
  return (
    <form className={styles.page} aria-label={words.change} noValidate onSubmit={submitted(() => settle((tab) => withChannelForAll(desk.settings, tab)))}>
      <LinkField value={link} problem={problem} onChange={setLink} />
      <FormButtons isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
};

/** A channel of a head's own, and the managers whose requests arrive there. */
export const HeadsChannelForm = ({ desk, isBusy, onWanted, onCancel }: ChannelFormProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { link, setLink, problem, settle } = useTab({ onWanted });
  const [head, setHead] = useState<Signatory>(nobody);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const heads = holdersOf(desk.settings, "head");
  const elsewhere = new Set((desk.settings.channels ?? []).flatMap(({ managers }) => managers.map(({ oid }) => oid)));
  const managers = holdersOf(desk.settings, "manager").filter(({ oid }) => !elsewhere.has(oid));
  const add = (): void => settle((tab) => addHeadsChannel(desk.settings, { tab, head, managers: managers.filter(({ oid }) => chosen.includes(oid)) }, desk.now));
  const managersProblem = problem?.type === "manager-missing" || problem?.type === "manager-elsewhere" ? words.problems[problem.type] : null;
  return (
    <form className={styles.page} aria-label={words.add} noValidate onSubmit={submitted(add)}>
      <LinkField value={link} problem={problem} onChange={setLink} />
      <Field label={words.head} required className={styles.field} validationMessage={problem?.type === "head-missing" ? words.problems["head-missing"] : null}>
        <Select value={head.oid} onChange={(_, { value }) => setHead(heads.find(({ oid }) => oid === value) ?? nobody)}>
          <option value="">{words.head}</option>
          {heads.map(({ oid, name }) => (
            <option key={oid} value={oid}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} validationMessage={managersProblem}>
        <fieldset className={own.people}>
          <legend>{words.managersLabel}</legend>
          {managers.length === 0 && <Text>{words.noManagers}</Text>}
          {managers.map(({ oid, name }) => (
            <div key={oid}>
              <Checkbox
                label={name}
                checked={chosen.includes(oid)}
                onChange={(_, { checked }) => setChosen(checked === true ? [...chosen, oid] : chosen.filter((each) => each !== oid))}
              />
            </div>
          ))}
        </fieldset>
      </Field>
      <FormButtons isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
};

const LinkField = ({ value, problem, onChange }: { readonly value: string; readonly problem: Problem | null; readonly onChange: (link: string) => void }): ReactNode => {
  const styles = usePageStyles();
  return (
    <Field label={words.tabLink} hint={words.tabLinkHint} required className={styles.field} validationMessage={sayLinkProblem(problem)}>
      <Input value={value} inputMode="url" onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
};

const sayLinkProblem = (problem: Problem | null): string | null => {
  switch (problem?.type) {
    case "no-teams-link":
    case "no-tab":
    case "no-channel":
    case "no-team":
      return words.linkProblems[problem.type];
    case "known-already":
    case "format-old":
      return words.problems[problem.type];
    default:
      return null;
  }
};

const holdersOf = ({ offices }: Settings, role: Settings["offices"][number]["role"]): readonly Signatory[] => [
  ...new Map(offices.filter((office) => office.role === role).map(({ oid, name }) => [oid, { oid, name }])).values(),
];

const useStyles = makeStyles({
  people: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0, margin: 0, padding: 0, border: "none" },
});
