import type { DeviceReading } from "../../domain/base/service-time.ts";

/** What a browser gives to any page: the time, ids, hashes, a lock among windows, and signs of life. */

/** The clock that somebody may set, and the one that counts from the page's beginning (High Resolution Time). */
export const readDevice = (): DeviceReading => ({ clock: Date.now(), steady: performance.now() });

export const newId = (): string => crypto.randomUUID();

/** Lower-case hex SHA-256 of the text in UTF-8. */
export const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Runs alone among all windows of this browser; `null` when another holds the name. Without the Web Locks API, among this window's own. */
export const createLock = (locks: LockManager | undefined): (<T>(name: string, work: () => Promise<T>) => Promise<T | null>) => {
  const held = new Set<string>();
  let isRefused = false;

  const amongOwn = async <T>(name: string, work: () => Promise<T>): Promise<T | null> => {
    if (held.has(name)) return null;
    held.add(name);
    try {
      return await work();
    } finally {
      held.delete(name);
    }
  };

  return async (name, work) => {
    if (!locks || isRefused) return amongOwn(name, work);
    let isAnswered = false;
    try {
      return await locks.request(name, { ifAvailable: true }, async (lock) => {
        isAnswered = true;
        return lock ? work() : null;
      });
    } catch (error) {
      if (isAnswered) throw error;
      // A frame that may keep nothing may hold no locks either (SecurityError); nor does it share anything with other windows.
      isRefused = true;
      return amongOwn(name, work);
    }
  };
};

/** False is sure, true is not ("Navigator: onLine property"). */
export const isOnline = (): boolean => navigator.onLine;

/** Whether this page stands in another page's frame. */
export const isFramed = (): boolean => window.parent !== window;

/** Calls back when the browser comes online or the window is looked at again; returns how to stop. */
export const onAwake = (awake: () => void): (() => void) => {
  const whenVisible = (): void => {
    if (document.visibilityState === "visible") awake();
  };
  window.addEventListener("online", awake);
  window.addEventListener("focus", awake);
  document.addEventListener("visibilitychange", whenVisible);
  return () => {
    window.removeEventListener("online", awake);
    window.removeEventListener("focus", awake);
    document.removeEventListener("visibilitychange", whenVisible);
  };
};

/** Calls back once after a time; returns how to call it off. */
export const wait = (milliseconds: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

/** A signal that says so once a time is over. */
export const endAfter = (milliseconds: number): AbortSignal => AbortSignal.timeout(milliseconds);

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A storage of the window, or one that ends with it where looking at it is forbidden ("Window: localStorage property", SecurityError). */
export const openStorage = (look: () => Storage): Storage => {
  try {
    return look();
  } catch {
    return createWindowStorage();
  }
};

const createWindowStorage = (): Storage => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
};

/** Takes away what this window alone keeps: tokens, and on which page it was. */
export const forgetWindow = (storage: () => Storage): void => {
  try {
    storage().clear();
  } catch {
    // A browser that forbids looking at it keeps nothing in it.
  }
};
