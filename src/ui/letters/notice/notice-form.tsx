import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isPostponementDay, postponeNotice, postponementDays } from "../../../app/notice/postpone-notice.ts";
import { noticeRules, recordNotice } from "../../../app/notice/record-notice.ts";
import { letterWords } from "../../words/letter-words.ts";
import { useWrite } from "../../kit/use-write.ts";
import type { NoticeFormProps } from "../../kit/letter-parts.ts";
import { words } from "./words.ts";
import { ExceptionFields, type Exception } from "./exception-fields.tsx";
import { FormFrame } from "../../kit/dialogues/form-frame.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { emptyLetter, letterProblems, toNoticeForm, type LetterRules } from "./letter-form.ts";
import { WriteLetter } from "./write-letter.tsx";

/** Records that the person was told in writing, and with that the restriction is in force; or, where the policy has grounds, that the notice has to wait. */
export const NoticeForm = (props: NoticeFormProps): ReactNode => {
  const { desk, restriction, request, onRecorded, onPostponed, onCancel, onOpen } = props;
  const { isBusy, problem, write } = useWrite();
  const [letter, setLetter] = useState(emptyLetter);
  const [isTold, setTold] = useState(true);
  const [exception, setException] = useState<Exception>({ id: "", reason: "", until: null });
  const [isTried, setTried] = useState(false);
  const policy = restriction.policy;
  if (!policy) return <Text>{letterWords.policyUnknown}</Text>;

  const exceptions = policy.warning.exceptions.filter(({ scope }) => scope === "restriction");
  const rules: LetterRules = { ...noticeRules(restriction), policy, days: desk.days };
  const days = postponementDays(restriction, desk.days);
  const problems = letterProblems(letter, rules);
  const record = (): void => {
    setTried(true);
    const form = toNoticeForm(letter, problems);
    if (isTold && form) void write((recording) => recordNotice(recording, { restriction, request }, form), onRecorded);
    const { id, reason, until } = exception;
    if (!isTold && id !== "" && reason.trim() !== "" && until !== null && isPostponementDay(days, until)) {
      void write((recording) => postponeNotice(recording, restriction, { exception: id, reason, until }), onPostponed);
    }
  };
  return (
    <FormFrame
      title={words.noticeTitle}
      hint={words.noticeHint}
      submit={isTold ? words.record : words.postpone}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onCancel}
    >
      {exceptions.length === 0 ? (
        <Text>{words.noException(policy.title, policy.restrictionNotice.clause)}</Text>
      ) : (
        <Field label={words.exceptionQuestion}>
          <RadioGroup value={isTold ? "told" : "not-told"} onChange={(_, { value }) => setTold(value === "told")}>
            <Radio value="told" label={words.told} />
            <Radio value="not-told" label={words.notTold} />
          </RadioGroup>
        </Field>
      )}
      {isTold ? (
        <>
          <WriteLetter onWrite={() => onOpen({ type: "letter", letter: rules.letter, about: restriction.key, person: restriction.personKey })} />
          <LetterFields letter={letter} rules={rules} clause={policy.restrictionNotice.clause} isTried={isTried} problems={problems} onChange={setLetter} />
        </>
      ) : (
        <ExceptionFields exceptions={exceptions} exception={exception} days={days} isTried={isTried} onChange={setException} />
      )}
    </FormFrame>
  );
};
