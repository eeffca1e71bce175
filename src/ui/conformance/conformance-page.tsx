import { Button, Field, Input, Link, makeStyles, ProgressBar, Radio, RadioGroup, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { quirksOf } from "../../app/conformance/run-probes.ts";
import { readChannelLink } from "../../app/conformance/read-channel-link.ts";
import type { Trial, TrialProblem } from "../../app/conformance/trial.ts";
import { saveFile } from "../kit/save-file.ts";
import { Announcement } from "../kit/sections/announcement.tsx";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { conformanceWords } from "../words/conformance-words.ts";
import { sayProblem } from "../words/service-words.ts";
import { FindingsTable } from "./findings-table.tsx";
import { useTrial, type Stage } from "./use-trial.ts";
import { words } from "./words.ts";

export interface ConformancePageProps {
  readonly trial: Trial;
}

const sizes = { quick: 200, whole: 6_000 } as const;

type Size = keyof typeof sizes;

/** Where a test person tries on a tenant what is unproven, and takes away what differs. */
export const ConformancePage = ({ trial }: ConformancePageProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { stage, account, problem, progress, entries, isRunning, isStopping, signIn, start, stop } = useTrial(trial);
  const quirks = JSON.stringify(quirksOf(entries), null, 2);
  return (
    <main className={own.page}>
      <div className={styles.page}>
        <PageHeader title={words.title} hint={words.hint(trial.site)} />
        <Section title={words.before}>
          {words.means.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          {account ? (
            <Text weight="semibold">{words.signedInAs(account.name)}</Text>
          ) : (
            <div>
              <Button appearance="primary" onClick={() => void signIn()}>
                {words.signIn}
              </Button>
            </div>
          )}
        </Section>
        {account && <Choices isBusy={isRunning} isAgain={stage.type === "done"} onStart={(rows, channel) => void start({ rows, channel })} />}
        <OutcomeBar problem={problem && sayTrialProblem(problem)} done={stage.type === "done" ? words.finished(stage.report) : null} />
        <Announcement>{sayStage(stage, isStopping)}</Announcement>
        {isRunning && (
          <div className={styles.actions}>
            <ProgressBar aria-label={sayStage(stage, isStopping)} {...(progress && { value: progress.done, max: progress.of })} />
            {progress && <Text>{words.progress(progress.done, progress.of)}</Text>}
            <Text>{words.keepOpen}</Text>
            <Button disabledFocusable={isStopping || stage.type === "cleaning"} onClick={stop}>
              {words.stop}
            </Button>
          </div>
        )}
        {stage.type === "labelling" && <PutLabel {...stage} />}
        <Section title={words.found}>
          <FindingsTable entries={entries} />
        </Section>
        {stage.type === "done" && (
          <Section title={words.quirks} hint={words.quirksHint}>
            <Field label={words.quirksLabel} className={styles.field}>
              <Textarea readOnly resize="vertical" rows={8} value={quirks} onFocus={({ target }) => target.select()} />
            </Field>
            <div>
              <Button
                onClick={() =>
                  saveFile("conformance.json", "application/json", JSON.stringify({ site: trial.site, as: account?.username, quirks: quirksOf(entries), entries }, null, 2))
                }
              >
                {words.save}
              </Button>
            </div>
          </Section>
        )}
      </div>
    </main>
  );
};

const sayTrialProblem = (problem: TrialProblem): string => (problem.type === "no-lists" ? words.noLists : sayProblem(problem));

const sayStage = (stage: Stage, isStopping: boolean): string => {
  if (stage.type === "cleaning") return words.cleaning;
  if (isStopping && stage.type === "trying") return words.stopping;
  return stage.type === "trying" ? words.running(conformanceWords.probes[stage.name]) : "";
};

interface ChoicesProps {
  readonly isBusy: boolean;
  readonly isAgain: boolean;
  readonly onStart: (rows: number, channel: ReturnType<typeof readChannelLink>) => void;
}

const Choices = ({ isBusy, isAgain, onStart }: ChoicesProps): ReactNode => {
  const styles = usePageStyles();
  const [size, setSize] = useState<Size>("quick");
  const [link, setLink] = useState("");
  const [isTried, setTried] = useState(false);
  const channel = readChannelLink(link);
  const isWrong = link.trim() !== "" && channel === null;
  const begin = (): void => {
    setTried(true);
    if (!isWrong && !isBusy) onStart(sizes[size], channel);
  };
  return (
    <Section title={words.choices}>
      <Field label={words.size}>
        <RadioGroup value={size} onChange={(_, { value }) => setSize(value === "whole" ? "whole" : "quick")}>
          <Radio value="quick" label={words.sizes.quick} />
          <Radio value="whole" label={words.sizes.whole} />
        </RadioGroup>
      </Field>
      <Field label={words.channel} hint={words.channelHint} className={styles.field} validationMessage={isTried && isWrong ? words.channelWrong : null}>
        <Input value={link} onChange={(_, { value }) => setLink(value)} />
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={begin}>
          {isAgain ? words.again : words.start}
        </Button>
      </div>
    </Section>
  );
};

const PutLabel = ({ webUrl, answer }: Extract<Stage, { readonly type: "labelling" }>): ReactNode => {
  const styles = usePageStyles();
  return (
    <div role="alert">
      <Section title={words.label.title} hint={words.label.hint}>
        <Link href={webUrl} target="_blank" rel="noreferrer">
          {words.label.open}
        </Link>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => answer(true)}>
            {words.label.done}
          </Button>
          <Button onClick={() => answer(false)}>{words.label.passOver}</Button>
        </div>
      </Section>
    </div>
  );
};

const useStyles = makeStyles({ page: { minHeight: "100%", boxSizing: "border-box", padding: tokens.spacingHorizontalXXL } });
