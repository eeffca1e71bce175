import { useEffect } from "react";

/**
 * office.js moves the focus on Tab by itself, and leaves the pane when the focus is on something that Tab does not
 * stop at, such as a section that took it. From there the browser's own way goes on, so office.js is not asked.
 */
export const useNativeTab = (): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Tab" && event.target instanceof HTMLElement && event.target.tabIndex < 0) event.stopPropagation();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
};
