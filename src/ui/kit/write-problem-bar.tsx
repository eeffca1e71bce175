import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sayWriteProblem, type WriteProblem } from "./say-write-problem.ts";

/** Says at once that something was not recorded, to screen readers too. */
export const WriteProblemBar = ({ problem }: { readonly problem: WriteProblem | null }): ReactNode => (
  <div role="alert">
    {problem && (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{sayWriteProblem(problem)}</MessageBarBody>
      </MessageBar>
    )}
  </div>
);
