import { useEffect, useMemo, useSyncExternalStore } from "react";

/** A surface's working, which lives outside React. */
export interface Startable<S> {
  readonly state: () => S;
  readonly subscribe: (changed: () => void) => () => void;
  /** Begins to work; returns how to stop. */
  readonly start: () => () => void;
}

/** A working that goes on for as long as the component is shown, and its state. */
export const useStarted = <V, S, A>(create: (services: V) => Startable<S> & A, services: V): readonly [A, S] => {
  const working = useMemo(() => create(services), [create, services]);
  useEffect(() => working.start(), [working]);
  return [working, useSyncExternalStore(working.subscribe, working.state)];
};
