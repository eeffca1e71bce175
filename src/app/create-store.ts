import { createListeners } from "../domain/base/listeners.ts";

/** A state that changes by events and tells who listens; what React's `useSyncExternalStore` asks for. */
export interface Store<S, E> {
  readonly state: () => S;
  readonly send: (event: E) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

export const createStore = <S, E>(first: S, next: (state: S, event: E) => S): Store<S, E> => {
  let state = first;
  const listeners = createListeners<void>();
  return {
    state: () => state,
    send: (event) => {
      const after = next(state, event);
      if (after === state) return;
      state = after;
      listeners.tell();
    },
    subscribe: listeners.add,
  };
};
