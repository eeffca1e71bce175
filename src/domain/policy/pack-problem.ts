/** What does not fit in a pack: where (such as `measures[2].closes[0]`; empty for the pack as a whole), and what to do. */
export interface PackProblem {
  readonly path: string;
  readonly says: string;
}

export const problemAt = (path: string, says: string): PackProblem => ({ path, says });

/** The problems of each entry of a list, which is told its path. */
export const eachAt = <T>(path: string, entries: readonly T[], check: (entry: T, path: string) => readonly PackProblem[]): readonly PackProblem[] =>
  entries.flatMap((entry, index) => check(entry, `${path}[${index}]`));

/** A problem when something that must hold does not. */
export const unless = (holds: boolean, path: string, says: string): readonly PackProblem[] => (holds ? [] : [problemAt(path, says)]);
