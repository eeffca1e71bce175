import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recordWarning } from "../../../app/notice/record-notice.ts";
import { currentPolicy } from "../../../domain/policy/policy-at.ts";
import { letterWords } from "../../words/letter-words.ts";
import { useWrite } from "../../kit/use-write.ts";
import type { WarningFormProps } from "../../kit/letter-parts.ts";
import { words } from "./words.ts";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { emptyLetter, letterProblems, toNoticeForm, type LetterRules } from "./letter-form.ts";
import { WriteLetter } from "./write-letter.tsx";

/** Records a written warning that was sent. */
export const WarningForm = (props: WarningFormProps): ReactNode => {
  const { desk, personKey, onRecorded, onCancel, onOpen } = props;
  const { isBusy, problem, write } = useWrite();
  const [letter, setLetter] = useState(emptyLetter);
  const [isTried, setTried] = useState(false);
  const { settings, now } = desk;
  const policy = currentPolicy(settings, now);
  if (!policy) return <Text>{letterWords.policyUnknown}</Text>;

  const rules: LetterRules = { policy, letter: "warning", days: desk.days, notBefore: null, endsOn: null };
  const problems = letterProblems(letter, rules);
  const record = (): void => {
    setTried(true);
    const form = toNoticeForm(letter, problems);
    if (form) void write((recording) => recordWarning(recording, personKey, form), onRecorded);
  };
  return (
    <FormFrame title={words.warningTitle} hint={words.warningHint} submit={words.recordWarning} isBusy={isBusy} problem={problem} onSubmit={record} onCancel={onCancel}>
      <WriteLetter onWrite={() => onOpen({ type: "letter", letter: "warning", about: null, person: personKey })} />
      <LetterFields letter={letter} rules={rules} clause={policy.warning.clause} isTried={isTried} problems={problems} onChange={setLetter} />
    </FormFrame>
  );
};
