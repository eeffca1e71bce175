import { Button, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { withdrawInstruction, type WithdrawInstructionError } from "../../../app/review/withdraw-instruction.ts";
import type { Restriction } from "../../../domain/subjects/restriction/restrictions.ts";
import { ConfirmDialog } from "../../kit/dialogues/confirm-dialog.tsx";
import { LongText } from "../../kit/fields/long-text.tsx";
import { OutcomeBar } from "../../kit/sections/outcome-bar.tsx";
import { useRecord } from "../../kit/use-record.ts";
import { cardWords as words, sayEndProblem } from "./restriction-card-words.ts";

/** Where a head of function ends a restriction outside a review, with a reason that staff read. */
export const EndRestriction = ({ restriction, onEnded }: { readonly restriction: Restriction; readonly onEnded: () => void }): ReactNode => {
  const restoreFocus = useRestoreFocusTarget();
  const { isBusy, problem, write } = useRecord<WithdrawInstructionError>();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const end = (): void => {
    // Without a reason the dialog stays open: the field in it says that it is needed.
    if (reason.trim() === "") return;
    setAsking(false);
    void write((recording) => withdrawInstruction(recording, restriction, reason), onEnded);
  };
  return (
    <>
      <Button {...restoreFocus} disabledFocusable={isBusy} onClick={() => setAsking(true)}>
        {words.endNow}
      </Button>
      {problem && <OutcomeBar problem={sayEndProblem(problem)} done={null} />}
      <ConfirmDialog isOpen={isAsking} title={words.endTitle} does={words.endDo} back={words.back} onBack={() => setAsking(false)} onConfirm={end}>
        <Text>{words.endMeans}</Text>
        <LongText label={words.endReason} value={reason} limit={4000} required onChange={setReason} />
      </ConfirmDialog>
    </>
  );
};
