import { useEffect } from "react";

/** Has the browser ask before the page is closed or loaded anew, while that would lose something ("Window: beforeunload event"). A host may close a frame unasked. */
export const useAskBeforeClosing = (isNeeded: boolean): void => {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);
};
