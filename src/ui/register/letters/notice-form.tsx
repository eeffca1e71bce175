import { Field, Radio, RadioGroup, Select, Text, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recordException, recordNotice } from "../../../app/notice/record-notice.ts";
import type { RestrictionRequest } from "../../../domain/request/requests.ts";
import type { Restriction } from "../../../domain/restriction/restrictions.ts";
import { dayOf } from "../../../domain/time.ts";
import { useWrite } from "../parts/use-write.ts";
import type { WorkProps } from "../parts/work-props.ts";
import { words } from "../words.ts";
import { FormFrame } from "./form-frame.tsx";
import { LetterFields } from "./letter-fields.tsx";
import { emptyLetter, letterProblems } from "./letter-form.ts";

export interface NoticeFormProps extends WorkProps {
  readonly restriction: Restriction;
  readonly request: RestrictionRequest;
  readonly onRecorded: () => void;
  readonly onCancel: () => void;
}

/** Records that the person was told in writing, or why not where the policy allows it. With that the restriction is in force. */
export const NoticeForm = (props: NoticeFormProps): ReactNode => {
  const { desk, connection, restriction, request, onRecorded, onCancel } = props;
  const { isBusy, problem, write } = useWrite(props);
  const [letter, setLetter] = useState(emptyLetter);
  const [isTold, setTold] = useState(true);
  const [exception, setException] = useState({ id: "", reason: "" });
  const [isTried, setTried] = useState(false);
  const policy = restriction.policy;
  if (!policy) return <Text>{words.letters.policyUnknown}</Text>;

  const { settings, now } = desk;
  const { account } = connection.session;
  const exceptions = policy.warning.exceptions.filter(({ scope }) => scope === "restriction");
  const rules = {
    required: policy.restrictionNotice.contents,
    today: dayOf(now, settings.timeZone),
    notBefore: policy.restrictionNotice.timing === "before-deciding" ? null : dayOf(restriction.givenAt, settings.timeZone),
  };
  const problems = letterProblems(letter, rules);
  const record = (): void => {
    setTried(true);
    if (isTold && Object.keys(problems).length === 0) {
      void write((deps) => recordNotice(deps, settings, account, restriction, request, letter), onRecorded);
    }
    if (!isTold && exception.id !== "" && exception.reason.trim() !== "") {
      void write((deps) => recordException(deps, settings, account, restriction, exception.id, exception.reason), onRecorded);
    }
  };
  return (
    <FormFrame
      title={words.letters.noticeTitle}
      hint={words.letters.noticeHint}
      submit={isTold ? words.letters.record : words.letters.recordException}
      isBusy={isBusy}
      problem={problem}
      onSubmit={record}
      onCancel={onCancel}
    >
      {exceptions.length === 0 ? (
        <Text>{words.letters.noException(policy.title, policy.restrictionNotice.clause)}</Text>
      ) : (
        <Field label={words.letters.exceptionQuestion}>
          <RadioGroup value={isTold ? "told" : "not-told"} onChange={(_, { value }) => setTold(value === "told")}>
            <Radio value="told" label={words.letters.told} />
            <Radio value="not-told" label={words.letters.notTold} />
          </RadioGroup>
        </Field>
      )}
      {isTold ? (
        <LetterFields letter={letter} rules={rules} clause={policy.restrictionNotice.clause} problems={isTried ? problems : {}} onChange={setLetter} />
      ) : (
        <>
          <Field label={words.letters.grounds} required validationMessage={isTried && exception.id === "" ? words.letters.groundsMissing : null}>
            <Select value={exception.id} onChange={(_, { value }) => setException({ ...exception, id: value })}>
              <option value="">{words.letters.choose}</option>
              {exceptions.map(({ id, grounds, clause }) => (
                <option key={id} value={id}>
                  {grounds}
                  {words.clause(clause)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.letters.reason} required validationMessage={isTried && exception.reason.trim() === "" ? words.letters.reasonMissing : null}>
            <Textarea value={exception.reason} maxLength={4000} resize="vertical" onChange={(_, { value }) => setException({ ...exception, reason: value })} />
          </Field>
        </>
      )}
    </FormFrame>
  );
};
