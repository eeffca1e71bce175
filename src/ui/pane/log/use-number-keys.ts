import { useEffect, useRef, useState } from "react";
import { choiceOfKey } from "./number-keys.ts";

const typingTags = new Set(["INPUT", "TEXTAREA", "SELECT"]);

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (typingTags.has(target.tagName) || target.isContentEditable);

/** Number keys choose what shows, unless somebody is typing. They can be turned off, as single keys must be (WCAG 2.1.4). */
export const useNumberKeys = (choices: readonly string[], onChoose: (choice: string) => void): { readonly isOn: boolean; readonly toggle: () => void } => {
  const [isOn, setOn] = useState(true);
  const latest = useRef({ choices, onChoose });
  useEffect(() => {
    latest.current = { choices, onChoose };
  });
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event;
      const choice = choiceOfKey({ key, ctrlKey, altKey, metaKey, repeat, isTyping: defaultPrevented || isTyping(event.target) }, latest.current.choices);
      if (choice !== null) latest.current.onChoose(choice);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [isOn]);
  return { isOn, toggle: () => setOn(!isOn) };
};
