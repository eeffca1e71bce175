import { run, type RunOptions, type RunOutcome } from "./run.ts";
import { troubles as allTroubles, type Trouble } from "./world/trouble.ts";

export interface Shrunk {
  readonly outcome: RunOutcome;
  /** Without any one of these it does not happen. */
  readonly needs: readonly Trouble[];
  readonly acts: number;
}

/** The shortest life of a seed in which the same promise is broken: fewer troubles first, then fewer acts. */
export const shrink = async (options: RunOptions, first: RunOutcome): Promise<Shrunk> => {
  let shrunk: Shrunk = { outcome: first, needs: options.troubles ?? allTroubles, acts: first.acts };
  const attempt = async (needs: readonly Trouble[], acts: number): Promise<boolean> => {
    const outcome = await run({ ...options, troubles: needs, acts });
    if (outcome.broken?.promise !== first.broken?.promise) return false;
    shrunk = { outcome, needs, acts };
    return true;
  };
  for (const trouble of shrunk.needs)
    await attempt(
      shrunk.needs.filter((each) => each !== trouble),
      shrunk.acts,
    );
  for (let step = Math.ceil(shrunk.acts / 2); step >= 1; step = Math.floor(step / 2)) {
    while (shrunk.acts - step > 0 && (await attempt(shrunk.needs, shrunk.acts - step)));
  }
  return shrunk;
};
