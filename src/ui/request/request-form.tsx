import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, Title3, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { Connection, TabServices } from "../../app/services.ts";
import type { Person } from "../../domain/person/people.ts";
import { isHandler } from "../../domain/person/people.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import type { Policy } from "../../domain/policy/types.ts";
import type { Problem } from "../../domain/request/check-submission.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";
import { formWords } from "../shared/form-words.ts";
import { usePageStyles } from "../shared/page-styles.ts";
import { fieldLabel } from "../shared/request/field-label.ts";
import { AnswerSection, AskSection } from "./ask-section.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { inFormOrder } from "./form-state.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MeasuresSection } from "./measures-section.tsx";
import type { PartProps } from "./part-props.ts";
import { ProblemList } from "./problem-list.tsx";
import { SentPanel } from "./sent-panel.tsx";
import { SummarySection } from "./summary-section.tsx";
import { TermsSection } from "./terms-section.tsx";
import { TriedSection } from "./tried-section.tsx";
import { useRequestForm } from "./use-request-form.ts";
import { WarningSection } from "./warning-section.tsx";
import { saySendError, saySendOutcome, sayRequestProblem, words } from "./words.ts";

export interface RequestFormProps {
  readonly desk: Desk;
  readonly connection: Connection;
  readonly services: TabServices;
  readonly person: Person;
  /** The request that was sent back, when this is its answer. */
  readonly answering?: RestrictionRequest;
  /** The request was sent, and whoever sent it wants to see it. */
  readonly onSent: (request: string) => void;
  readonly onCancel: () => void;
}

/** The form by which a manager asks for a restriction, or answers what a head of function asked about one. */
export const RequestForm = (props: RequestFormProps): ReactNode => {
  const { desk, connection } = props;
  const policy = currentPolicy(desk.settings, desk.now);
  const by = { oid: connection.session.account.oid, name: "" };
  if (!isHandler(desk.settings, { by, recordedAt: desk.now })) return <Text>{words.notForYou}</Text>;
  if (!policy) return <Text>{words.noPolicy}</Text>;
  if (policy.criteria === null) return <Text>{words.noCriteria}</Text>;
  return <Form {...props} policy={policy} />;
};

const Form = ({ policy, onSent, onCancel, ...work }: RequestFormProps & { readonly policy: Policy }): ReactNode => {
  const styles = usePageStyles();
  const form = useRequestForm(work, policy);
  const restoreFocus = useRestoreFocusTarget();
  const [isLeaving, setLeaving] = useState(false);
  const { draft, state, today } = form;

  if (state.type === "sent") return <SentPanel sent={state.sent} connection={work.connection} services={work.services} onOpen={onSent} />;
  if (!draft) return <Spinner label={words.getting} />;
  if (draft.answering && work.answering?.state !== "sent-back" && !draft.touched) return <Text>{words.notSentBack}</Text>;

  const sayOne = (problem: Problem): string => sayRequestProblem(problem, fieldLabel(policy, problem.field));
  const sayWithClause = (problem: Problem): string => (problem.clause === "" ? sayOne(problem) : `${sayOne(problem)} (${formWords.clause(problem.clause)})`);
  const problems = inFormOrder(policy, form.problems);
  const problemAt = (field: string): string | undefined => problems.filter((each) => each.field === field).map(sayWithClause).join(" ") || undefined;
  const part: PartProps = { policy, submission: draft.submission, onChange: form.change, problemAt };
  const leave = (): void => {
    form.discard();
    onCancel();
  };

  return (
    <form
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <div>
        <Title3 as="h1" block>
          {draft.answering ? words.answerTitle(draft.identity.reference) : words.title(work.person.name)}
        </Title3>
        <Text className={styles.quiet}>{words.under(policy.title, policy.body)}</Text>
      </div>
      <ProblemList problems={problems} attempts={form.attempts} say={sayWithClause} />
      {draft.answering && <Wanted request={draft.answering} answer={draft.answer} problem={problemAt("answer")} onChange={form.changeAnswer} />}
      <AskSection {...part} />
      <TriedSection {...part} today={today} />
      <WarningSection {...part} desk={draft.desk} today={today} />
      <EvidenceSection {...part} desk={draft.desk} personKey={work.person.key} since={form.since} onIncludeSince={form.includeSince} />
      <CriteriaSection {...part} />
      <MeasuresSection {...part} />
      <TermsSection {...part} today={today} isOneMatter={draft.isOneMatter} onScope={form.changeScope} />
      <SummarySection policy={policy} submission={draft.submission} />
      {state.type === "stopped" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{saySendOutcome(state.error)}</MessageBarTitle>
            {saySendError(state.error)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={state.type === "sending"} icon={state.type === "sending" ? <Spinner size="tiny" /> : null}>
          {state.type === "sending" ? words.sending : state.type === "stopped" ? words.sendAgain : words.send}
        </Button>
        {state.type === "stopped" && state.error.type === "already-done" && (
          <Button
            onClick={() => {
              form.discard();
              onSent(draft.identity.request);
            }}
          >
            {words.openIt}
          </Button>
        )}
        <Button {...restoreFocus} disabled={state.type === "sending"} onClick={() => (draft.touched ? setLeaving(true) : leave())}>
          {words.cancel}
        </Button>
      </div>
      <LeaveDialog open={isLeaving} onStay={() => setLeaving(false)} onLeave={leave} />
    </form>
  );
};

interface WantedProps {
  readonly request: RestrictionRequest;
  readonly answer: string;
  readonly problem: string | undefined;
  readonly onChange: (answer: string) => void;
}

const Wanted = ({ request, answer, problem, onChange }: WantedProps): ReactNode => {
  const asked = request.decisions.findLast((decision) => decision.kind === "request.sent-back");
  return <AnswerSection wanted={asked?.body.wanted ?? ""} by={asked?.by.name ?? ""} answer={answer} problem={problem} onChange={onChange} />;
};
