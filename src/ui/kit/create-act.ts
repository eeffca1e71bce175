import { createStore } from "../../app/create-store.ts";
import type { DeviceError } from "../../app/ports.ts";
import type { Result } from "../../domain/base/result.ts";

export interface ActState<E> {
  readonly isBusy: boolean;
  readonly problem: E | DeviceError | null;
}

/** Does something once, and on success what follows. Nothing is tried again by itself, and a second click does nothing. */
export type DoAct<E> = <T>(work: () => Promise<Result<T, E>>, done?: (value: T) => Promise<void> | void) => Promise<void>;

export interface ActStore<E> {
  readonly state: () => ActState<E>;
  readonly subscribe: (changed: () => void) => () => void;
  readonly act: DoAct<E>;
}

/**
 * Something that a button does, apart from how it looks. It always ends: what throws is this device, is told to whoever
 * looks for defects, and is a problem that says whether the work was done before.
 */
export const createAct = <E>(tell: (error: unknown) => void = tellBrowser): ActStore<E> => {
  const store = createStore<ActState<E>, ActState<E>>({ isBusy: false, problem: null }, (_, next) => next);
  return {
    state: store.state,
    subscribe: store.subscribe,
    act: async (work, done) => {
      if (store.state().isBusy) return;
      store.send({ isBusy: true, problem: null });
      store.send({ isBusy: false, problem: await problemOf(work, done, tell) });
    },
  };
};

const problemOf = async <T, E>(
  work: () => Promise<Result<T, E>>,
  done: ((value: T) => Promise<void> | void) | undefined,
  tell: (error: unknown) => void,
): Promise<E | DeviceError | null> => {
  let isDone = false;
  try {
    const result = await work();
    if (!result.ok) return result.error;
    isDone = true;
    await done?.(result.value);
    return null;
  } catch (error) {
    tell(error);
    return { type: "device-failed", isDone };
  }
};

// As the browser does with what nobody caught, where it can.
const tellBrowser = (error: unknown): void => {
  if (typeof reportError === "function") reportError(error);
};
