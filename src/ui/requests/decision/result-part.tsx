import { Field, MessageBar, MessageBarBody, MessageBarTitle, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Decided, DecideError } from "../../../app/request/decide-request.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { ResultOutput } from "../../kit/sections/result-output.tsx";
import { Section } from "../../kit/sections/section.tsx";
import { typedText, type DecisionDraft } from "./decision-state.ts";
import type { DecisionState } from "./use-decision.ts";
import { instructionWords, sayDecideError, words } from "./words.ts";

export interface ResultPartProps {
  readonly policy: Policy;
  readonly desk: Desk;
  /** The object id of whoever reads. */
  readonly own: string;
  readonly state: DecisionState;
}

/** What came of the last attempt to decide. The reader is brought here. */
export const ResultPart = ({ policy, desk, own, state }: ResultPartProps): ReactNode => (
  <ResultOutput isOver={state.type === "recorded" || state.type === "stopped"}>
    {state.type === "recorded" && <Recorded policy={policy} decided={state.decided} />}
    {state.type === "stopped" && <Stopped policy={policy} desk={desk} own={own} error={state.error} />}
  </ResultOutput>
);

const Recorded = ({ policy, decided: { decision, instruction, replied } }: { readonly policy: Policy; readonly decided: Decided }): ReactNode => (
  <MessageBar intent={instruction === "missing" ? "warning" : "success"} layout="multiline">
    <MessageBarBody>
      <MessageBarTitle>{words.resultTitle}</MessageBarTitle>
      {words.does[decision.kind](policy)} {instructionWords[instruction]} {replied ? words.replied : words.notReplied}
    </MessageBarBody>
  </MessageBar>
);

const Stopped = ({ policy, desk, own, error }: Omit<ResultPartProps, "state"> & { readonly error: DecideError }): ReactNode => {
  if (error.type !== "decided-already") {
    return (
      <MessageBar intent={error.type === "withdrawn" ? "warning" : "error"} layout="multiline">
        <MessageBarBody>{sayDecideError(policy, error)}</MessageBarBody>
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
