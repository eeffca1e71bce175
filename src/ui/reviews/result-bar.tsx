import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ResultOutput } from "../kit/sections/result-output.tsx";
import type { ReviewState } from "./use-review.ts";
import { sayReviewError, words } from "./words.ts";

/** What came of the last attempt to decide. The reader is brought here. */
export const ResultBar = ({ state }: { readonly state: ReviewState }): ReactNode => (
  <ResultOutput isOver={state.type === "recorded" || state.type === "stopped"}>
    {state.type === "recorded" && (
      <MessageBar intent={state.reviewed.instruction === "missing" ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.recorded}</MessageBarTitle>
          {words.outcomes[state.reviewed.decision.body.outcome]}. {state.reviewed.instruction === "missing" ? words.missing : words.written[state.reviewed.decision.body.outcome]}
        </MessageBarBody>
      </MessageBar>
    )}
    {state.type === "stopped" && (
      <MessageBar intent={state.error.type === "reviewed-already" ? "warning" : "error"} layout="multiline">
        <MessageBarBody>{sayReviewError(state.error)}</MessageBarBody>
      </MessageBar>
    )}
  </ResultOutput>
);
