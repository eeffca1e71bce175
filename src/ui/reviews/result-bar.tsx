import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { ReviewState } from "./use-review.ts";
import { sayReviewError, words } from "./words.ts";

/** What came of the last attempt to decide. The reader is brought here. */
export const ResultBar = ({ state }: { readonly state: ReviewState }): ReactNode => {
  const styles = useStyles();
  const place = useRef<HTMLOutputElement>(null);
  const isOver = state.type === "recorded" || state.type === "stopped";
  useEffect(() => {
    if (isOver) place.current?.focus();
  }, [isOver]);
  return (
    <output ref={place} tabIndex={-1} className={styles.said}>
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
    </output>
  );
};

const useStyles = makeStyles({
  // Always there, so that what it says later is announced; without a gap while it says nothing.
  said: { display: "block", "&:empty": { position: "absolute" } },
});
