import { useEffect, useRef, type RefObject } from "react";

/**
 * Each page opens at its top, with its heading focused, so that a screen reader begins there and nobody looks at the
 * middle of a page. Where the tab is opened the focus stays in Teams.
 */
export const usePageTop = (main: RefObject<HTMLElement | null>, visit: number): void => {
  const seen = useRef(visit);
  useEffect(() => {
    if (seen.current === visit) return;
    seen.current = visit;
    window.scrollTo(0, 0);
    focusOn(main.current?.querySelector("h1") ?? main.current);
  }, [main, visit]);
};

const focusOn = (target: HTMLElement | null): void => {
  // A heading takes the focus only when it is given it.
  if (target && !target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
};
