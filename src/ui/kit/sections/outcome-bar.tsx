import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface OutcomeBarProps {
  /** Why it did not happen, and what to do next; null when nothing is wrong. */
  readonly problem: string | null;
  /** What was done; null while nothing was. */
  readonly done: string | null;
}

/** Says at once, to screen readers too, what came of something. Always on the page, so that it is read aloud. */
export const OutcomeBar = ({ problem, done }: OutcomeBarProps): ReactNode => (
  <div>
    <div role="alert">
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
    </div>
    <output>
      {done !== null && problem === null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
    </output>
  </div>
);
