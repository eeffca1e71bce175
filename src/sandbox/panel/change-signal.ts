const signalKey = "evenhand-sandbox.changed";

/** Tells the other tabs of this browser that the tenant was changed by hand. */
export const signalChange = (): void => localStorage.setItem(signalKey, crypto.randomUUID());

/** Calls `listener` when another tab changed the tenant by hand; returns how to stop. */
export const onChangeElsewhere = (listener: () => void): (() => void) => {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === signalKey) listener();
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
};
