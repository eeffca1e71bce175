/** The order of two texts by their characters, whatever the language: instants, days, keys and ids. 0 when they are equal. */
export const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Sorts by texts, the first that differs deciding. Equal entries stay as they were. */
export const by =
  <T>(...textsOf: readonly ((entry: T) => string)[]) =>
  (left: T, right: T): number => {
    for (const textOf of textsOf) {
      const order = compare(textOf(left), textOf(right));
      if (order !== 0) return order;
    }
    return 0;
  };

/** The other way round: newest first, where the order itself is oldest first. */
export const reversed =
  <T>(order: (left: T, right: T) => number) =>
  (left: T, right: T): number =>
    order(right, left);
