import type { ReactNode } from "react";
import { sayClock } from "../../words/clock-words.ts";

/** That this device's clock is wrong; `ahead` in milliseconds. Nothing while it is right but for a few minutes. */
export const ClockLine = ({ ahead }: { readonly ahead: number }): ReactNode => {
  const wrong = sayClock(ahead);
  return wrong !== null && <p className="pane-strong">{wrong}</p>;
};
