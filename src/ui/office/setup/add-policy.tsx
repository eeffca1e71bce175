import { sayPackFault } from "../../words/pack-words.ts";
import { Button, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { addPack, type AddPackError } from "../../../app/setup/add-pack.ts";
import type { PackProblem } from "../../../domain/policy/pack-problem.ts";
import { readPack } from "../../../domain/policy/read-pack.ts";
import { err } from "../../../domain/base/result.ts";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { useAct } from "../../kit/use-act.ts";
import { saySaveProblem, type SaveProblem } from "./use-settings.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { usePageMeans } from "../../kit/page-means.ts";

type AddProblem = AddPackError | SaveProblem | { readonly type: "no-file" | "file-unreadable" };

/** Takes a policy file, says field by field what does not fit, and keeps it when everything does. */
export const AddPolicy = ({ desk }: Pick<WorkProps, "desk">): ReactNode => {
  const { connection, onSettingsChanged } = usePageMeans();
  const styles = usePageStyles();
  const own = useStyles();
  const { isBusy, problem, act } = useAct<AddProblem>();
  const [file, setFile] = useState<File | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const { siteAdmin } = connection;

  const add = (): void => {
    setAdded(null);
    void act(
      async () => {
        if (!siteAdmin) return err({ type: "not-an-owner" });
        if (!file) return err({ type: "no-file" });
        const text = await file.text().catch(() => null);
        if (text === null) return err({ type: "file-unreadable" });
        const read = readPack(text);
        return read.ok ? addPack({ siteAdmin }, { settings: desk.settings, json: read.value }) : err({ type: "pack-does-not-fit", problems: read.error });
      },
      async (pack) => {
        await onSettingsChanged();
        setAdded(words.policy.added(pack.title, pack.version));
      },
    );
  };
  return (
    <div className={own.part}>
      <Field label={words.policy.file} hint={words.policy.addHint}>
        {(control) => <input {...control} type="file" accept=".json,application/json" className={own.file} onChange={({ target }) => setFile(target.files?.[0] ?? null)} />}
      </Field>
      <OutcomeBar problem={problem && sayAddProblem(problem)} done={added} />
      {problem?.type === "pack-does-not-fit" && <PackProblems problems={problem.problems} />}
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={add}>
          {words.policy.addDo}
        </Button>
      </div>
    </div>
  );
};

const mostShown = 50;

const PackProblems = ({ problems }: { readonly problems: readonly PackProblem[] }): ReactNode => {
  const styles = usePageStyles();
  return (
    <ul className={styles.plain}>
      {problems.slice(0, mostShown).map(({ path, fault }) => (
        <li key={`${path} ${fault.type}`}>
          <Text weight="semibold">{path || words.policy.whole}</Text>: {sayPackFault(fault)}
        </li>
      ))}
    </ul>
  );
};

const sayAddProblem = (problem: AddProblem): string => {
  switch (problem.type) {
    case "pack-does-not-fit":
      return words.policy.problems(problem.problems.length);
    case "version-exists":
      return words.policy.versionExists(problem.version);
    case "no-file":
      return words.policy.noFile;
    case "file-unreadable":
      return words.policy.fileUnreadable;
    default:
      return saySaveProblem(problem);
  }
};

const useStyles = makeStyles({
  part: { display: "grid", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  file: { maxWidth: "100%", color: tokens.colorNeutralForeground1 },
});
