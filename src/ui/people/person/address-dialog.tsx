import { words } from "../words.ts";
import { addressWords } from "../../words/address-words.ts";
import { formWords } from "../../words/form-words.ts";
import { personWords } from "../../words/person-words.ts";
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { confirmAddress, unlinkAddress } from "../../../app/person/link-person.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { useWrite } from "../../kit/use-write.ts";
import { WriteProblemBar } from "../../kit/write-problem-bar.tsx";
import type { AddressStanding } from "./address-standing.ts";

export interface AddressAct {
  readonly type: "confirm" | "unlink";
  readonly standing: AddressStanding;
}

export interface AddressDialogProps {
  readonly person: Person;
  readonly act: AddressAct;
  /** Closing goes through this: an open dialog that is taken off the page leaves the page hidden from screen readers. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what confirming or unlinking an address will mean, asks why, and does it. */
export const AddressDialog = ({ person, act, isOpen, onClose }: AddressDialogProps): ReactNode => {
  const styles = useStyles();
  const { isBusy, problem, write } = useWrite();
  const [why, setWhy] = useState("");
  const [isTried, setTried] = useState(false);
  const { link, isCovered } = act.standing;
  const isConfirming = act.type === "confirm";
  const name = person.name || personWords.unnamed;
  const missing = isConfirming ? addressWords.basisMissing : formWords.reasonMissing;
  const record = (): void => {
    setTried(true);
    if (why.trim() === "") return;
    const { addressKey } = link;
    const reason = why.trim();
    void write(
      (recording) => (isConfirming ? confirmAddress(recording, { person, addressKey, basis: reason }) : unlinkAddress(recording, { person, addressKey, reason })),
      onClose,
    );
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle className={styles.title}>{isConfirming ? words.addresses.confirmTitle(link.address, name) : words.addresses.unlinkTitle(link.address, name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{isConfirming ? words.addresses.confirmMeans : words.addresses.unlinkMeans}</Text>
            {!isConfirming && isCovered && <Text weight="semibold">{words.addresses.unlinkKeeps}</Text>}
            <Field label={isConfirming ? addressWords.basis : words.addresses.reasonLabel} required validationMessage={isTried && why.trim() === "" ? missing : null}>
              <Textarea value={why} maxLength={1000} resize="vertical" onChange={(_, { value }) => setWhy(value)} />
            </Field>
            <WriteProblemBar problem={problem} />
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={record}>
              {isConfirming ? words.addresses.confirmDo : words.addresses.unlinkDo}
            </Button>
            <Button onClick={onClose}>{formWords.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const useStyles = makeStyles({
  title: { overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: "12px" },
});
