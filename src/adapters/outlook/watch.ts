/// <reference types="office-js" />
import { createListeners } from "../../domain/base/listeners.ts";
import { hear } from "./answer.ts";

export interface WatchDeps {
  readonly office: typeof Office;
  readonly window: Window;
  /** The key of the item that is selected now; empty when there is none. */
  readonly keyNow: () => string;
}

/** Notices that another item is selected, also when Outlook does not say so. */
export interface Watch {
  readonly onSelection: (changed: () => void) => () => void;
  /** Calls back at each of Outlook's own events, before those who asked by `onSelection`. */
  readonly onEvent: (happened: () => void) => void;
}

const lookAgainMs = 1_500;

export const createWatch = ({ office, window, keyNow }: WatchDeps): Watch => {
  const listeners = createListeners<void>();
  const eventListeners = createListeners<void>();
  let keyBefore = keyNow();
  let timer: number | undefined;

  const tell = (): void => {
    keyBefore = keyNow();
    listeners.tell();
  };
  // Some Outlooks lose the event (conversation view, an inline reply, a service fault), so the item is also looked at.
  const lookAgain = (): void => {
    if (window.document.visibilityState === "visible" && keyNow() !== keyBefore) tell();
  };

  // One handler for the life of the page: removing takes away all handlers of a type ("Office.Mailbox removeHandlerAsync").
  hear(office, office.EventType.ItemChanged, () => {
    eventListeners.tell();
    tell();
  });

  const start = (): void => {
    keyBefore = keyNow();
    timer = window.setInterval(lookAgain, lookAgainMs);
    window.addEventListener("focus", lookAgain);
    window.document.addEventListener("visibilitychange", lookAgain);
  };
  const stop = (): void => {
    window.clearInterval(timer);
    window.removeEventListener("focus", lookAgain);
    window.document.removeEventListener("visibilitychange", lookAgain);
  };

  return {
    onEvent: eventListeners.add,
    onSelection: (changed) => {
      if (listeners.count() === 0) start();
      const leave = listeners.add(changed);
      return () => {
        if (leave() && listeners.count() === 0) stop();
      };
    },
  };
};
