/** What a step says of its place in its stream. */
interface Numbered {
  readonly sequence: number;
}

/**
 * The steps of a stream in turn. A stream is numbered one by one, and rows that are no steps use numbers up; so a number far
 * ahead of all others was made up, and would leave none for those who come after it: such a row is no step.
 */
export const stepsInTurn = <S extends Numbered>(rows: Iterable<S>): readonly S[] => {
  const steps: S[] = [];
  for (const row of [...rows].sort((left, right) => left.sequence - right.sequence)) {
    if (row.sequence - (steps.at(-1)?.sequence ?? 0) > furthestStep) break;
    steps.push(row);
  }
  return steps;
};

/** More rows than anybody adds to one stream. */
const furthestStep = 10_000;
