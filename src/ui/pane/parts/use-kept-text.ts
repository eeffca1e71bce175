import { useState } from "react";
import { usePaneFrame } from "./pane-frame.ts";

/** What was typed and not sent, by field and message: looking at another email in between must not lose it. Gone with the pane. */
const keptTexts = new Map<string, string>();

/** The text of a field about the open message. An empty text is forgotten. */
export const useKeptText = (field: string): readonly [string, (text: string) => void] => {
  const { stream } = usePaneFrame();
  const key = `${field} ${stream}`;
  const [text, setText] = useState(keptTexts.get(key) ?? "");
  const change = (next: string): void => {
    if (next === "") keptTexts.delete(key);
    else keptTexts.set(key, next);
    setText(next);
  };
  return [text, change];
};
