import { useEffect, useRef, useState } from "react";
import { runTimeProbes, type ProbeName } from "../../app/conformance/probe.ts";
import type { ProbeEntry } from "../../app/conformance/run-probes.ts";
import type { Trial, TrialChoices, TrialProblem, TrialReport } from "../../app/conformance/trial.ts";
import type { Account } from "../../app/ports.ts";

export type Stage =
  | { readonly type: "signed-out" }
  | { readonly type: "ready" }
  | { readonly type: "trying"; readonly name: ProbeName }
  | { readonly type: "labelling"; readonly webUrl: string; readonly answer: (done: boolean) => void }
  | { readonly type: "cleaning" }
  | { readonly type: "done"; readonly report: TrialReport };

/** Trying as it goes on: what is under way, how far it is, and what was found so far. */
export const useTrial = (trial: Trial) => {
  const [stage, setStage] = useState<Stage>({ type: "signed-out" });
  const [account, setAccount] = useState<Account | null>(null);
  const [problem, setProblem] = useState<TrialProblem | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [entries, setEntries] = useState<readonly ProbeEntry[]>([]);
  const [isStopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const isRunning = stage.type === "trying" || stage.type === "labelling" || stage.type === "cleaning";

  // A browser asks before it closes the page: rows would stay behind.
  useEffect(() => {
    if (!isRunning) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isRunning]);

  const signIn = async (): Promise<void> => {
    setProblem(null);
    const signedIn = await trial.signIn();
    if (!signedIn.ok) return setProblem(signedIn.error);
    setAccount(signedIn.value);
    setStage({ type: "ready" });
  };

  const start = async (choices: TrialChoices): Promise<void> => {
    stopped.current = false;
    setStopping(false);
    setProblem(null);
    setEntries([]);
    setStage({ type: "trying", name: runTimeProbes[0] });
    const report = await trial.run(choices, {
      onBegin: (name) => {
        setProgress(null);
        setStage({ type: "trying", name });
      },
      onEntry: (entry) => setEntries((before) => [...before, entry]),
      isStopped: () => stopped.current,
      onProgress: (done, of) => setProgress({ done, of }),
      onCleaning: () => {
        setProgress(null);
        setStage({ type: "cleaning" });
      },
      putLabel: (webUrl) =>
        new Promise((resolve) => {
          setStage({
            type: "labelling",
            webUrl,
            answer: (done) => {
              setStage({ type: "trying", name: "label" });
              resolve(done);
            },
          });
        }),
    });
    setProgress(null);
    if (!report.ok) {
      setProblem(report.error);
      return setStage({ type: "ready" });
    }
    return setStage({ type: "done", report: report.value });
  };

  const stop = (): void => {
    stopped.current = true;
    setStopping(true);
    if (stage.type === "labelling") stage.answer(false);
  };

  return { stage, account, problem, progress, entries, isRunning, isStopping, signIn, start, stop };
};
