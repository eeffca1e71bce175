import { Field, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Policy } from "../../domain/policy/types.ts";
import type { Decided, DecideError } from "../../app/request/decide-request.ts";
import { sayFullMoment } from "./full-moment.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import { typedText, type DecisionDraft } from "./decision-state.ts";
import { Section } from "./section.tsx";
import { usePageStyles } from "./styles.ts";
import type { DecisionState } from "./use-decision.ts";
import { instructionWords, sayDecideError, words } from "./words.ts";

/** What came of the last attempt to decide. The reader is brought here. */
export const ResultPart = ({ desk, own, state }: { readonly desk: Desk; readonly own: string; readonly state: DecisionState }): ReactNode => {
  const styles = usePageStyles();
  const place = useRef<HTMLOutputElement>(null);
  const isOver = state.type === "recorded" || state.type === "stopped";
  useEffect(() => {
    if (isOver) place.current?.focus();
  }, [isOver]);
  return (
    <output ref={place} tabIndex={-1} className={mergeClasses(styles.said, styles.focusTarget)}>
      {state.type === "recorded" && <Recorded decided={state.decided} />}
      {state.type === "stopped" && <Stopped desk={desk} own={own} error={state.error} />}
    </output>
  );
};

const Recorded = ({ decided: { decision, instruction, replied } }: { readonly decided: Decided }): ReactNode => (
  <MessageBar intent={instruction === "missing" ? "warning" : "success"} layout="multiline">
    <MessageBarBody>
      <MessageBarTitle>{words.resultTitle}</MessageBarTitle>
      {words.does[decision.kind]} {instructionWords[instruction]} {replied ? words.replied : words.notReplied}
    </MessageBarBody>
  </MessageBar>
);

const Stopped = ({ desk, own, error }: { readonly desk: Desk; readonly own: string; readonly error: DecideError }): ReactNode => {
  if (error.type !== "decided-already") {
    return (
      <MessageBar intent={error.type === "withdrawn" ? "warning" : "error"} layout="multiline">
        <MessageBarBody>{sayDecideError(error)}</MessageBarBody>
      </MessageBar>
    );
  }
  const { kind, by, recordedAt } = error.decision;
  const moment = sayFullMoment(recordedAt, desk.settings.timeZone);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{by.oid === own ? words.ownFirst : words.otherFirst(by.name)}</MessageBarTitle>
        {words.decidedTitle[kind]}. {words.decidedBy(by.name, moment)} {words.notAgain}
      </MessageBarBody>
    </MessageBar>
  );
};

/** What was typed for a decision that could not be recorded, to be copied. */
export const TypedPart = ({ policy, draft }: { readonly policy: Policy; readonly draft: DecisionDraft }): ReactNode => {
  const text = typedText(policy, draft);
  if (text === "") return null;
  return (
    <Section title={words.typed}>
      <Field label={words.typedHint}>
        <Textarea readOnly rows={8} resize="vertical" value={text} />
      </Field>
    </Section>
  );
};
