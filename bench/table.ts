/** A line of the bench's result. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly aim: string;
}

export const printTable = (rows: readonly Row[]): string => {
  const widths = [Math.max(...rows.map(({ what }) => what.length)), Math.max(6, ...rows.map(({ figure }) => figure.length))];
  const line = (what: string, figure: string, aim: string): string => `| ${what.padEnd(widths[0] ?? 0)} | ${figure.padStart(widths[1] ?? 0)} | ${aim} |`;
  return [line("what", "figure", "aim"), line("---", "---:", "---"), ...rows.map(({ what, figure, aim }) => line(what, figure, aim))].join("\n");
};

/** The value below which a share of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
