import { useState, type ReactNode } from "react";
import { bringBackRow, setAsideRow } from "../../../app/records/set-aside-row.ts";
import type { Irregularity } from "../../../domain/views/irregularities.ts";
import { LongText } from "../../kit/fields/long-text.tsx";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import { useWrite } from "../../kit/use-write.ts";
import { words } from "./words.ts";

export interface SetAsideFormProps {
  readonly row: Irregularity;
  readonly does: "set-aside" | "bring-back";
  readonly onDone: () => void;
}

/** Asks why a row is set aside, or why no longer. */
export const SetAsideForm = ({ row, does, onDone }: SetAsideFormProps): ReactNode => {
  const { isBusy, problem, write } = useWrite();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  const { title, hint, submit } = words.aside.forms[does];
  const send = (): void => {
    setTried(true);
    if (isMissing) return;
    const { list, itemId, version, by } = row;
    const act = does === "set-aside" ? setAsideRow : bringBackRow;
    void write<void>((recording) => act(recording, { list, itemId, version, reason, author: by?.oid ?? null }), onDone);
  };
  return (
    <FormFrame title={title(words.item(row.list, row.itemId))} hint={hint} submit={submit} isBusy={isBusy} problem={problem} onSubmit={send} onCancel={onDone}>
      <LongText label={words.aside.reason} required limit={1000} value={reason} problem={isTried && isMissing ? words.aside.reasonMissing : undefined} onChange={setReason} />
    </FormFrame>
  );
};
