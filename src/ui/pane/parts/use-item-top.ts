import { useLayoutEffect, useRef } from "react";

/** Another item is shown from its top, before it is painted: who wrote and what may be done must not be scrolled out of sight. */
export const useItemTop = (item: string): void => {
  const shown = useRef(item);
  useLayoutEffect(() => {
    if (shown.current === item) return;
    shown.current = item;
    window.scrollTo(0, 0);
  }, [item]);
};
