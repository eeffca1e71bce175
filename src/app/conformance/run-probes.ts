import { notTried, type Finding, type Probe, type ProbeName, type Quirks } from "./probe.ts";

export interface ProbeEntry {
  readonly name: ProbeName;
  readonly isFatal: boolean;
  readonly finding: Finding;
}

export interface RunHow {
  /** Hears of a probe as it begins. */
  readonly onBegin: (name: ProbeName) => void;
  /** Hears of each finding as it comes. */
  readonly onEntry: (entry: ProbeEntry) => void;
  /** Whether whoever runs it wants no more. */
  readonly isStopped: () => boolean;
}

/** Runs probes one after another, each whatever came of the others. */
export const runProbes = async <Context>(probes: readonly Probe<Context>[], context: Context, { onBegin, onEntry, isStopped }: RunHow): Promise<readonly ProbeEntry[]> => {
  const entries: ProbeEntry[] = [];
  for (const { name, isFatal, run } of probes) {
    onBegin(name);
    const finding = isStopped() ? notTried("stopped") : await run(context);
    const entry = { name, isFatal, finding };
    entries.push(entry);
    onEntry(entry);
  }
  return entries;
};

/** All habits that differ, in one object to be set. */
export const quirksOf = (entries: readonly ProbeEntry[]): Quirks =>
  entries.reduce<Quirks>((all, { finding }) => (finding.type === "differs" ? merged(all, finding.quirks) : all), {});

const merged = (left: Quirks, right: Quirks): Quirks => {
  const both: Record<string, unknown> = { ...left };
  for (const [name, value] of Object.entries(right)) {
    const before = both[name];
    both[name] = isQuirks(before) && isQuirks(value) ? merged(before, value) : value;
  }
  return both;
};

const isQuirks = (value: unknown): value is Quirks => typeof value === "object" && value !== null && !Array.isArray(value);
