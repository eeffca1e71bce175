import { useEffect, useRef, type RefObject } from "react";

/**
 * For a section whose buttons go away when they are pressed: the section then takes the focus, so that it is not
 * lost to the start of the page. It never takes the focus from another window, so a new selection steals nothing.
 */
export const useKeptFocus = (): RefObject<HTMLElement> => {
  const section = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    const { current } = section;
    const pressed = (): void => {
      wasPressed.current = true;
    };
    current?.addEventListener("click", pressed);
    return () => current?.removeEventListener("click", pressed);
  }, []);
  useEffect(() => {
    if (!wasPressed.current || document.activeElement !== document.body || !document.hasFocus()) return;
    wasPressed.current = false;
    section.current?.focus();
  });
  return section;
};
