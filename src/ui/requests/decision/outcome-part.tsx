import { textOfRow } from "../../../domain/events/row-text.ts";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Subtitle2, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { completeInstruction } from "../../../app/request/write-instruction.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { DecisionEvent, WithdrawalEvent } from "../../../domain/subjects/request/course.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { sayDay, sayFullMoment } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { officesOf } from "../../../domain/policy/offices.ts";
import { Consequences } from "./consequences.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface OutcomePartProps extends Pick<WorkProps, "desk"> {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
  readonly onRecordNotice: (() => void) | undefined;
}

/** What was decided, by whom, when and why; or that it was taken back. Nothing while it waits. */
export const OutcomePart = (props: OutcomePartProps): ReactNode => {
  const { desk, request, policy } = props;
  const { state, withdrawal } = request;
  const decision = request.decisions.at(-1);
  if (state === "waiting") return null;
  if (state === "withdrawn") return withdrawal && <Withdrawal desk={desk} withdrawal={withdrawal} />;
  if (!decision) return null;
  return (
    <>
      {request.instructionMissing && <InstructionMissing {...props} />}
      <Section title={words.decidedTitle[decision.kind]}>
        <Text>{words.decidedBy(decision.by.name, sayFullMoment(decision.recordedAt, desk.settings.timeZone))}</Text>
        <QuotedText by={words.reasonsGiven}>{decision.body.reasons}</QuotedText>
        {decision.kind === "request.sent-back" && <QuotedText by={words.wantedGiven}>{decision.body.wanted}</QuotedText>}
        {decision.kind === "request.approved" && (
          <>
            <ToldBefore policy={policy} request={request} decision={decision} />
            <Subtitle2 as="h3">{words.consequences}</Subtitle2>
            <Consequences policy={policy} measures={decision.body.measures} matter={textOfRow(decision.body.matter)} />
            <NoticeState {...props} decision={decision} />
          </>
        )}
        {withdrawal && <Text>{words.withdrawnLate}</Text>}
      </Section>
    </>
  );
};

const Withdrawal = ({ desk, withdrawal }: { readonly desk: Desk; readonly withdrawal: WithdrawalEvent }): ReactNode => (
  <Section title={words.withdrawnTitle}>
    <QuotedText by={words.withdrawnBy(withdrawal.by.name, sayFullMoment(withdrawal.recordedAt, desk.settings.timeZone))}>{withdrawal.body.reason}</QuotedText>
  </Section>
);

interface ToldBeforeProps extends Pick<OutcomePartProps, "policy" | "request"> {
  readonly decision: Extract<DecisionEvent, { readonly kind: "request.approved" }>;
}

/** How the person was told before the decision, where the policy says so. */
const ToldBefore = ({ policy, request, decision }: ToldBeforeProps): ReactNode => {
  const { told } = decision.body;
  if (!told) return null;
  if (told.exception !== null) {
    return <QuotedText by={words.toldExcepted(policy.warning.exceptions.find(({ id }) => id === told.exception)?.grounds ?? told.exception)}>{told.reason}</QuotedText>;
  }
  const notice = request.intentions.find(({ key }) => key === told.notice);
  return notice && <Text>{words.toldOn(sayDay(notice.body.sentOn), notice.by.name)}</Text>;
};

/** Whether the person was told, and with that whether the restriction is in force. */
const NoticeState = ({ desk, request, decision, onRecordNotice }: OutcomePartProps & { readonly decision: DecisionEvent }): ReactNode => {
  const styles = usePageStyles();
  const restriction = desk.restrictions.find((each) => each.decision === decision.key && each.request === request.id);
  if (!restriction) return <Text weight="semibold">{words.notInForce}</Text>;
  const { notice, postponed, state } = restriction;
  return (
    <div>
      <Subtitle2 as="h3" block>
        {words.noticeTitle}
      </Subtitle2>
      <div className={styles.actions}>
        <Text weight={state === "approved-not-in-force" ? "semibold" : "regular"}>
          {notice ? words.noticeRecorded(sayDay(notice.on)) : postponed && words.noticePostponed(sayDay(postponed.until))}{" "}
          {state === "in-force" ? words.inForce : state === "ended" ? words.ended : words.notInForce}
        </Text>
        {!notice && state === "approved-not-in-force" && onRecordNotice && (
          <Button appearance="primary" onClick={onRecordNotice}>
            {words.recordNotice}
          </Button>
        )}
      </div>
    </div>
  );
};

/** An approval that staff cannot see yet. Loud, until any head of function completes it. */
const InstructionMissing = ({ desk, policy, request }: OutcomePartProps): ReactNode => {
  const { connection, onChanged } = usePageMeans();
  const [state, setState] = useState<"idle" | "writing" | "failed">("idle");
  const { session } = connection;
  const isHead = officesOf(desk.settings, session.account.oid, desk.now).head;
  const complete = async (): Promise<void> => {
    setState("writing");
    const completed = await completeInstruction(connection.work, request);
    setState(completed === "written" ? "idle" : "failed");
    await onChanged();
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.instructionMissingTitle(policy)}</MessageBarTitle>
        {words.instructionMissing(policy)} {!isHead && words.askHead(policy)} {state === "failed" && words.notCompleted}
      </MessageBarBody>
      {isHead && (
        <MessageBarActions>
          <Button appearance="primary" disabledFocusable={state === "writing"} onClick={() => void complete()}>
            {state === "writing" ? words.recording : words.completeIt}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
