import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { textLimits } from "../../../domain/events/limits.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { useDecisionStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface WithdrawDialogProps {
  readonly open: boolean;
  readonly reference: string;
  readonly isBusy: boolean;
  /** Why the last attempt did not succeed; empty when there was none. */
  readonly problem: string;
  readonly onKeep: () => void;
  readonly onWithdraw: (reason: string) => void;
}

/** Asks why a request is taken back, and does so. */
export const WithdrawDialog = ({ open, reference, isBusy, problem, onKeep, onWithdraw }: WithdrawDialogProps): ReactNode => {
  const styles = useDecisionStyles();
  const [reason, setReason] = useState("");
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && !isBusy && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.withdrawTitle(reference)}</DialogTitle>
          <DialogContent className={styles.dialog}>
            <Text>{words.withdrawText}</Text>
            <LongText label={words.withdrawReason} value={reason} limit={textLimits.reason} required onChange={setReason} />
            <output>{problem}</output>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={isBusy || reason.trim() === ""} onClick={() => onWithdraw(reason)}>
              {isBusy ? words.withdrawing : words.withdraw}
            </Button>
            <Button disabledFocusable={isBusy} onClick={onKeep}>
              {words.keep}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
