import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface ConfirmDialogProps {
  /** Closing goes through this: an open dialog that is taken off the page leaves the page hidden from screen readers. */
  readonly isOpen: boolean;
  readonly title: string;
  /** The button's words: what happens. */
  readonly does: string;
  readonly back: string;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** Says what will happen before it does. */
export const ConfirmDialog = ({ isOpen, title, does, back, onConfirm, onBack, children }: ConfirmDialogProps): ReactNode => {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && onBack()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {does}
            </Button>
            <Button onClick={onBack}>{back}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const useStyles = makeStyles({
  title: { overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: "12px", overflowWrap: "anywhere" },
});
