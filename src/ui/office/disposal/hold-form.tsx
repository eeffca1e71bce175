import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { HoldError } from "../../../app/disposal/hold.ts";
import type { Result } from "../../../domain/base/result.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { useAct } from "../../kit/use-act.ts";
import { sayDisposalProblem } from "./work.ts";
import { words } from "./words.ts";

export interface HoldFormProps {
  /** What the form does, as its name and as its button. */
  readonly title: string;
  readonly does: string;
  readonly asks: string;
  readonly onSend: (reason: string) => Promise<Result<void, HoldError>>;
  readonly onDone: () => Promise<void> | void;
  readonly onCancel: () => void;
  /** Asked before the reason. */
  readonly children?: ReactNode;
}

/** Asks why somebody's records are held back, or why no longer. */
export const HoldForm = ({ title, does, asks, onSend, onDone, onCancel, children }: HoldFormProps): ReactNode => {
  const styles = usePageStyles();
  const { isBusy, problem, act } = useAct<HoldError>();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  return (
    <form
      aria-label={title}
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) void act(() => onSend(reason), onDone);
      }}
    >
      {children}
      <LongText label={asks} required limit={2000} value={reason} problem={isTried && isMissing ? words.reasonMissing : undefined} onChange={setReason} />
      <OutcomeBar problem={problem && sayDisposalProblem(problem)} done={null} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {does}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
};
