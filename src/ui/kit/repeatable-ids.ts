/**
 * Ids for one form: each attempt gets the same ones again, in the same order. A second attempt after a lost answer
 * then writes under the same keys, so the service recognises it as done.
 */
export const createRepeatableIds = (newId: () => string): (() => () => string) => {
  const ids: string[] = [];
  return () => {
    let next = 0;
    return () => {
      const id = ids[next] ?? newId();
      ids[next] = id;
      next += 1;
      return id;
    };
  };
};
