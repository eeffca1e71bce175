/** Those who want to be told of something, each until they no longer do. */
export interface Listeners<T> {
  /** Adds one; what it returns takes it away again, and says whether it was there. */
  readonly add: (listener: (said: T) => void) => () => boolean;
  readonly tell: (said: T) => void;
  readonly count: () => number;
}

export const createListeners = <T>(): Listeners<T> => {
  const listeners = new Set<(said: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (said) => {
      for (const listener of listeners) listener(said);
    },
    count: () => listeners.size,
  };
};
