/**
 * How many times more often than usual each property is tried: `EVENHAND_RUNS`, which `npm run test:all` sets, or once.
 * The one place that reads it.
 */
export const runsFactor = Math.max(1, Number(process.env["EVENHAND_RUNS"] ?? 1));

/** The runs of a property that is tried more or less often than fast-check's hundred. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: Math.round(usual * runsFactor) });
