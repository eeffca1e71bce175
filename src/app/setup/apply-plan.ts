import { canonicalJson } from "../../domain/ledger/canonical-json.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { ServiceError } from "../ports.ts";
import { compareSite } from "./compare-site.ts";
import type { Difference, SetUpStep } from "./difference.ts";
import { sitePlan, type Deployment } from "./plan.ts";
import { readSite, type ReadDeps, type SetUpDeps } from "./read-site.ts";
import { runStep } from "./run-step.ts";

export interface ApplyDeps extends SetUpDeps {
  /** Waits, in milliseconds, because the service asked for it. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Hears of each step as it ends. */
  readonly progress: (report: StepReport) => void;
}

export interface StepReport {
  readonly step: SetUpStep;
  /** Null where it was done. */
  readonly error: ServiceError | null;
  /** The steps that are left of those known so far. */
  readonly left: number;
}

/** What the service would not do, and what it said. */
export interface RefusedStep {
  readonly step: SetUpStep;
  readonly error: ServiceError;
}

/** What set-up did, and what differs from the plan as the site was read at last. */
export interface SetUpReport {
  readonly done: readonly SetUpStep[];
  readonly refused: readonly RefusedStep[];
  readonly differences: readonly Difference[];
}

/** Where set-up stopped. What was done stays, and running it again goes on from there. */
export interface SetUpStopped {
  readonly type: "set-up-stopped";
  readonly at: SetUpStep | "reading";
  readonly error: ServiceError;
  readonly done: readonly SetUpStep[];
}

/** Makes a site what its plan says, from wherever it is: an empty site, one half done, one that is damaged, or one that is complete. */
export const applyPlan = async (deps: ApplyDeps, deployment: Deployment): Promise<Result<SetUpReport, SetUpStopped>> => {
  const plan = sitePlan(deployment);
  const done: SetUpStep[] = [];
  const refused: RefusedStep[] = [];
  for (let pass = 1; ; pass += 1) {
    const state = await patiently(deps, () => readSite(deps, plan));
    if (!state.ok) return err({ type: "set-up-stopped", at: "reading", error: state.error, done });
    const differences = compareSite(plan, state.value);
    const steps = nextSteps(differences, refused);
    // Reading back after each pass shows what the service said that it did and did not do.
    if (steps.length === 0 || pass > mostPasses) return ok({ done, refused, differences });
    for (const [place, step] of steps.entries()) {
      // What was to be taken away stays while what was to be given instead is not there.
      if (takesAway(step) && refused.some((each) => each.step.type === "grant" && each.step.list === step.list)) continue;
      const outcome = await patiently(deps, () => runStep(deps, plan, step));
      const error = outcome.ok ? null : outcome.error;
      deps.progress({ step, error, left: steps.length - place - 1 });
      if (error === null) done.push(step);
      else if (isRefusal(error)) refused.push({ step, error });
      // It may be done: the next reading says.
      else if (error.type === "answer-lost" && pass < mostPasses) break;
      else return err({ type: "set-up-stopped", at: step, error, done });
    }
  }
};

/** Compares a site with its plan and does nothing: all that differs, with what set-up would do. */
export const checkSite = async (deps: ReadDeps, deployment: Deployment): Promise<Result<readonly Difference[], ServiceError>> => {
  const plan = sitePlan(deployment);
  const state = await readSite(deps, plan);
  return state.ok ? ok(compareSite(plan, state.value)) : state;
};

// All but the rows, what the service lost, the rows; and as many again for answers that were lost.
const mostPasses = 8;

/** What can be done next, each once, and nothing that the service would not do before. A row comes when nothing else of its list is left. */
const nextSteps = (differences: readonly Difference[], refused: readonly RefusedStep[]): readonly SetUpStep[] => {
  const known = new Set(refused.map(({ step }) => canonicalJson(step)));
  const steps = new Map(differences.flatMap(({ mend }) => (mend ? [[canonicalJson(mend), mend] as const] : [])));
  const isRow = (step: SetUpStep): boolean => step.type === "add-row" || step.type === "change-row";
  const unready = new Set([...steps.values()].filter((step) => !isRow(step)).flatMap((step) => ("list" in step ? [step.list] : [])));
  return [...steps].filter(([key, step]) => !known.has(key) && !(isRow(step) && "list" in step && unready.has(step.list))).map(([, step]) => step);
};

const takesAway = (step: SetUpStep): step is Extract<SetUpStep, { readonly type: "revoke" | "take-level" }> => step.type === "revoke" || step.type === "take-level";

/** The service understood and will not, so that the rest can go on. */
const isRefusal = ({ type }: ServiceError): boolean => type === "refused" || type === "not-allowed" || type === "not-found";

const mostWaits = 6;
const longestWaitMs = 120_000;

/** What is throttled did nothing, so it is asked for again when the service says. */
const patiently = async <T>({ wait }: ApplyDeps, run: () => Promise<Result<T, ServiceError>>): Promise<Result<T, ServiceError>> => {
  for (let waits = 0; ; waits += 1) {
    const outcome = await run();
    if (outcome.ok || outcome.error.type !== "throttled" || waits >= mostWaits || outcome.error.retryAfterMs > longestWaitMs) return outcome;
    await wait(outcome.error.retryAfterMs);
  }
};
