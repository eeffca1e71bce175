/** Runs an act and resolves with the milliseconds until the text stands on the page and the frame is painted. */
export const untilPainted = (text: string, act: () => void): Promise<number> =>
  new Promise((resolve) => {
    const started = performance.now();
    const look = (): boolean => {
      if (!document.body.textContent?.includes(text)) return false;
      observer.disconnect();
      // After the next frame's callbacks, a task runs when that frame has been handed over.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(performance.now() - started));
        port1.start();
        port2.postMessage(null);
      });
      return true;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    act();
    look();
  });

/** What the bench calls in a page. */
interface BenchPage {
  /** Selects a person's message; milliseconds until their instruction is painted. */
  readonly select: (index: number) => Promise<number>;
}

declare global {
  interface Window {
    bench?: BenchPage;
    benchReady?: boolean;
  }
}
