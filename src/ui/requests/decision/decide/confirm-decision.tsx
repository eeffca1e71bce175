import { atStart } from "../../../words/at-start.ts";
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DecisionKind } from "../../../../domain/subjects/request/check-decision.ts";
import { useDecisionStyles } from "../styles.ts";
import { words } from "../words.ts";

export interface ConfirmDecisionProps {
  /** What is about to be decided; null while nothing is. */
  readonly kind: DecisionKind | null;
  readonly reference: string;
  readonly onBack: () => void;
  readonly onConfirm: (kind: DecisionKind) => void;
}

/** The last step: says what will happen before it does. */
export const ConfirmDecision = ({ kind, reference, onBack, onConfirm }: ConfirmDecisionProps): ReactNode => {
  const styles = useDecisionStyles();
  return (
    <Dialog open={kind !== null} modalType="alert" onOpenChange={(_, data) => !data.open && onBack()}>
      <DialogSurface>
        {kind && (
          <DialogBody>
            <DialogTitle>{words.confirmTitle(kind, reference)}</DialogTitle>
            <DialogContent className={styles.dialog}>
              <Text>{words.confirmText[kind]}</Text>
              <Text>{words.final}</Text>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => onConfirm(kind)}>
                {atStart(words.kinds[kind])}
              </Button>
              <Button onClick={onBack}>{words.back}</Button>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
};
