import { useState, useSyncExternalStore } from "react";
import { createAct, type ActState, type DoAct } from "./create-act.ts";

export interface Act<E> extends ActState<E> {
  readonly act: DoAct<E>;
}

/** Something that a button does, and what came of it. Whatever happens, it is not busy for ever. */
export const useAct = <E>(): Act<E> => {
  const [{ state, subscribe, act }] = useState(() => createAct<E>());
  return { ...useSyncExternalStore(subscribe, state, state), act };
};
