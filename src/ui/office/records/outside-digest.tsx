import { Button, Field, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { compareDigest, takeDigest, type DigestUnread, type SettingsNowDep } from "../../../app/records/outside-digest.ts";
import { err, ok, type Result } from "../../../domain/base/result.ts";
import { dayOf, type Day } from "../../../domain/base/time.ts";
import { digestToText, readDigest, type DigestComparison, type DigestError, type LedgerDigest } from "../../../domain/views/ledger-digest.ts";
import { isAgainstTheRules } from "../../../domain/views/settings-digest.ts";
import { saveFile } from "../../kit/save-file.ts";
import { Announcement } from "../../kit/sections/announcement.tsx";
import { Card } from "../../kit/sections/card.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { RecordTable } from "../../kit/tables/record-table.tsx";
import { useAct } from "../../kit/use-act.ts";
import type { Services } from "../../../app/services.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { sayDay } from "../../words/dates.ts";
import { sayProblem } from "../../words/service-words.ts";
import { saySettings, words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

type DigestProblem = DigestUnread | DigestError | { readonly type: "no-file" | "file-unreadable" };

type Outcome = { readonly type: "saved"; readonly rows: number; readonly sum: string } | { readonly type: "compared"; readonly since: Day; readonly comparison: DigestComparison };

/** Saves a digest of all rows as a file, and says which rows are gone or changed since one was saved. */
export const OutsideDigest = ({ desk: { settings } }: Pick<WorkProps, "desk">): ReactNode => {
  const { connection, services } = usePageMeans();
  const styles = usePageStyles();
  const { isBusy, problem, act } = useAct<DigestProblem>();
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const deps = { clock: services.clock, sha256: services.sha256, ledger: connection.ledger, settingsNow: settingsOf(services) };
  const start = (doing: () => Promise<Result<Outcome, DigestProblem>>): void => {
    setOutcome(null);
    void act(doing, setOutcome);
  };

  const save = async (): Promise<Result<Outcome, DigestProblem>> => {
    const digest = await takeDigest(deps);
    if (!digest.ok) return digest;
    const { lists, sum, takenAt } = digest.value;
    saveFile(words.digest.fileName(dayOf(takenAt, settings.timeZone)), "application/json", digestToText(digest.value));
    return ok({ type: "saved", rows: lists.reduce((count, { rows }) => count + rows.length, 0), sum });
  };

  const check = async (): Promise<Result<Outcome, DigestProblem>> => {
    const digest = await openFile(file, (text) => readDigest(services, settings, text));
    if (!digest.ok) return digest;
    const compared = await compareDigest(deps, digest.value);
    return compared.ok ? ok({ type: "compared", since: dayOf(digest.value.takenAt, settings.timeZone), comparison: compared.value }) : compared;
  };

  return (
    <Card title={words.digest.title}>
      <Text>{words.digest.hint}</Text>
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={() => start(save)}>
          {words.digest.save}
        </Button>
      </div>
      <Field label={words.digest.file}>
        {(control) => <input {...control} type="file" accept=".json,application/json" onChange={({ target }) => setFile(target.files?.[0] ?? null)} />}
      </Field>
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={() => start(check)}>
          {words.digest.check}
        </Button>
      </div>
      <Announcement>{isBusy && <Text>{words.digest.busy}</Text>}</Announcement>
      <OutcomeBar problem={isBusy ? null : (sayDifference(outcome) ?? (problem && sayDigestProblem(problem)))} done={sayDone(outcome)} />
      {outcome?.type === "compared" && outcome.comparison.disposed.length > 0 && <Text>{words.digest.disposed(outcome.comparison.disposed.length)}</Text>}
      {outcome?.type === "compared" && <SettingsSince settings={outcome.comparison.settings} />}
      {outcome?.type === "compared" && outcome.comparison.differences.length > 0 && (
        <RecordTable
          label={words.digest.label}
          none=""
          rows={outcome.comparison.differences}
          keyOf={({ list, itemId, what }) => `${list}/${itemId}/${what}`}
          columns={[
            { id: "what", label: words.digest.columns.what, renderCell: ({ what }) => words.since[what] },
            { id: "where", label: words.digest.columns.where, renderCell: ({ list, itemId }) => words.item(list, itemId) },
            { id: "key", label: words.digest.columns.key, renderCell: ({ key }) => (key === "" ? words.digest.noKey : key) },
          ]}
        />
      )}
    </Card>
  );
};

const settingsOf =
  ({ connect }: Pick<Services, "connect">): SettingsNowDep["settingsNow"] =>
  async () => {
    const opened = await connect({ fromClick: false, confirmed: () => {} });
    return opened.ok ? ok(opened.value.session.settings) : opened;
  };

const SettingsSince = ({ settings }: Pick<DigestComparison, "settings">): ReactNode => {
  if (settings === null) return <Text>{words.digest.noSettings}</Text>;
  const changed = settings.filter((difference) => !isAgainstTheRules(difference));
  return (
    <>
      {settings.filter(isAgainstTheRules).map((difference) => (
        <Text key={`${difference.part}/${difference.what}`}>{saySettings(difference)}</Text>
      ))}
      {changed.length > 0 && <Text>{words.digest.settingsChanged(changed.map(saySettings).join("; "))}</Text>}
    </>
  );
};

const openFile = async (file: File | null, read: (text: string) => Promise<Result<LedgerDigest, DigestError>>): Promise<Result<LedgerDigest, DigestProblem>> => {
  if (!file) return err({ type: "no-file" });
  const text = await file.text().catch(() => null);
  return text === null ? err({ type: "file-unreadable" }) : read(text);
};

const sayDifference = (outcome: Outcome | null): string | null => {
  if (outcome?.type !== "compared") return null;
  const { differences, settings } = outcome.comparison;
  const said = [
    ...(differences.length > 0 ? [words.digest.differs(differences.length, sayDay(outcome.since))] : []),
    ...(settings?.some(isAgainstTheRules) ? [words.digest.settingsWrong] : []),
  ];
  return said.length > 0 ? said.join(" ") : null;
};

const sayDone = (outcome: Outcome | null): string | null => {
  if (outcome === null) return null;
  return outcome.type === "saved" ? words.digest.saved(outcome.rows, outcome.sum) : words.digest.same(outcome.comparison.rows, sayDay(outcome.since));
};

const sayDigestProblem = (problem: DigestProblem): string => {
  switch (problem.type) {
    case "unread":
      return words.digest.unread(problem.lists.join(", "));
    case "no-file":
    case "file-unreadable":
    case "no-digest":
    case "other-sum":
    case "other-site":
      return words.digest.problems[problem.type];
    default:
      return sayProblem(problem);
  }
};
