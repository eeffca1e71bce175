import { Button, Spinner, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { ConfirmDialog } from "../dialogues/confirm-dialog.tsx";
import { usePageStyles } from "../sections/page-styles.ts";
import { changeWords as words } from "../../words/change-words.ts";

export interface DecideButtonProps {
  /** The button's words: what happens. */
  readonly does: string;
  readonly title: string;
  /** What will happen, said before it does. */
  readonly means: readonly string[];
  /** What is still missing; the button waits for it. */
  readonly needs: readonly string[];
  readonly isBusy: boolean;
  readonly busyWords: string;
  readonly onDecide: () => void;
}

/** Decides, after saying what will happen. While something is missing it says what. */
export const DecideButton = ({ does, title, means, needs, isBusy, busyWords, onDecide }: DecideButtonProps): ReactNode => {
  const styles = usePageStyles();
  const restoreFocus = useRestoreFocusTarget();
  const needsId = useId();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div className={styles.actions}>
        <Button {...restoreFocus} appearance="primary" disabledFocusable={needs.length > 0 || isBusy} aria-describedby={needsId} onClick={() => setAsking(true)}>
          {does}
        </Button>
        {isBusy && <Spinner size="tiny" label={busyWords} />}
      </div>
      <div id={needsId}>
        {needs.length > 0 && (
          <>
            <Text block weight="semibold">
              {words.needs}
            </Text>
            <ul className={styles.plain}>
              {[...new Set(needs)].map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={title}
        does={does}
        back={words.back}
        onBack={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onDecide();
        }}
      >
        {means.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </ConfirmDialog>
    </>
  );
};
