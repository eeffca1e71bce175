import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Draft } from "./outlook-state.ts";
import { fullAddress } from "./sender-name.ts";
import { words } from "./words.ts";

export interface DraftDialogProps {
  readonly draft: Draft | null;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  value: { margin: 0 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
});

/** A message that the add-in has prepared, as Outlook would open it for editing; always as text. */
export const DraftDialog = ({ draft, onClose }: DraftDialogProps) => {
  const styles = useStyles();
  return (
    <Dialog open={draft !== null} onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.draft.title}</DialogTitle>
          <DialogContent>
            <Text size={200}>{words.draft.note}</Text>
            <dl className={styles.fields}>
              <dt>{words.to}</dt>
              <dd className={styles.value}>{draft?.to.map(fullAddress).join("; ") || words.draft.noRecipients}</dd>
              {draft === null || draft.cc.length === 0 ? null : (
                <>
                  <dt>{words.cc}</dt>
                  <dd className={styles.value}>{draft.cc.map(fullAddress).join("; ")}</dd>
                </>
              )}
              <dt>{words.draft.subject}</dt>
              <dd className={styles.value}>{draft?.subject}</dd>
            </dl>
            <div className={styles.text}>{draft?.text}</div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.draft.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
