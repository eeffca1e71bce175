import { Button, MessageBar, MessageBarBody, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { withdrawRequest, type RequestError } from "../../../app/request/send-request.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { useAct } from "../../kit/use-act.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";
import { sayWithdrawError, words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface RequesterPartProps {
  readonly request: RestrictionRequest;
  readonly onAnswer: () => void;
}

/** What whoever asked can still do: answer what was asked, or take the request back. */
export const RequesterPart = ({ request, onAnswer }: RequesterPartProps): ReactNode => {
  const { connection, onChanged } = usePageMeans();
  const styles = usePageStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [isAsking, setAsking] = useState(false);
  const { isBusy, problem, act } = useAct<RequestError>();
  const [decidedBefore, setDecidedBefore] = useState(false);

  const withdraw = (reason: string): Promise<void> =>
    act(
      async () => {
        const withdrawn = await withdrawRequest(connection.work, request, reason);
        if (!withdrawn.ok) await onChanged();
        return withdrawn;
      },
      async (outcome) => {
        setAsking(false);
        setDecidedBefore(outcome === "decided-before");
        await onChanged();
      },
    );
  const said = problem ? sayWithdrawError(problem) : decidedBefore ? words.decidedBefore : "";

  return (
    <Section title={words.yourPart}>
      <Text>{request.state === "sent-back" ? words.answerText : words.youAsked}</Text>
      {said !== "" && !isAsking && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {request.state === "sent-back" && (
          <Button appearance="primary" onClick={onAnswer}>
            {words.answer}
          </Button>
        )}
        <Button {...restoreFocus} onClick={() => setAsking(true)}>
          {words.withdraw}
        </Button>
      </div>
      <WithdrawDialog open={isAsking} reference={request.reference} isBusy={isBusy} problem={said} onKeep={() => setAsking(false)} onWithdraw={(reason) => void withdraw(reason)} />
    </Section>
  );
};
