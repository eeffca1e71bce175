import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "./words.ts";

export interface LeaveDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before what was typed is lost. */
export const LeaveDialog = ({ open, onStay, onLeave }: LeaveDialogProps): ReactNode => (
  <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onStay()}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{words.leaveTitle}</DialogTitle>
        <DialogContent>{words.leaveText}</DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onStay}>
            {words.stay}
          </Button>
          <Button onClick={onLeave}>{words.leave}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
