import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text } from "@fluentui/react-components";
import { words } from "./words.ts";

export interface LinkDialogProps {
  /** The address that somebody asked to open; null when nobody did. */
  readonly address: string | null;
  readonly onClose: () => void;
}

/** Shows a link that leads out of the sandbox before anything is opened. */
export const LinkDialog = ({ address, onClose }: LinkDialogProps) => (
  <Dialog open={address !== null} onOpenChange={onClose}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{words.link.title}</DialogTitle>
        <DialogContent>
          {words.link.body}
          <Text block font="monospace" style={{ overflowWrap: "anywhere" }}>
            {address}
          </Text>
        </DialogContent>
        <DialogActions fluid>
          <Button appearance="primary" onClick={onClose}>
            {words.link.stay}
          </Button>
          {address === null ? null : (
            <Button as="a" href={address} target="_blank" rel="noreferrer" onClick={onClose}>
              {words.link.open}
            </Button>
          )}
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
