const all: (() => Promise<unknown>)[] = [];

/**
 * Code that is fetched when it is first needed, and is there at once from then on. What could not be fetched is fetched
 * again the next time.
 */
export const later = <T>(fetchCode: () => Promise<T>): (() => Promise<T>) => {
  let fetched: Promise<T> | null = null;
  const get = (): Promise<T> => {
    fetched ??= fetchCode().catch((error: unknown) => {
      fetched = null;
      throw error;
    });
    return fetched;
  };
  all.push(get);
  return get;
};

/** Fetches all of it now, so that nothing afterwards waits for code. */
export const fetchAllCode = async (): Promise<void> => {
  await Promise.all(all.map((get) => get()));
};
