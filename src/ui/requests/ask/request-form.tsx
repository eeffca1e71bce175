import { isField, type FieldOrPath } from "../../../domain/decide/field.ts";
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, Title3, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { unansweredFor } from "../../../domain/policy/questions.ts";
import { currentPolicy } from "../../../domain/policy/policy-at.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { Problem } from "../../../domain/decide/problem.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { formWords } from "../../words/form-words.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { deciderOf } from "../../words/policy-terms.ts";
import { Unanswered } from "../../kit/cases/unanswered.tsx";
import { fieldLabel } from "../../kit/fields/field-label.ts";
import { officesOf } from "../../../domain/policy/offices.ts";
import { AgreementSection } from "./agreement-section.tsx";
import { AnswerSection, AskSection } from "./ask-section.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { inFormOrder } from "./form-state.ts";
import { HandlingSection } from "./handling-section.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MeasuresSection } from "./measures-section.tsx";
import { NeedsSection } from "./needs-section.tsx";
import type { PartProps } from "./part-props.ts";
import { ProblemList } from "./problem-list.tsx";
import { SentPanel } from "./sent-panel.tsx";
import { SummarySection } from "./summary-section.tsx";
import { TermsSection } from "./terms-section.tsx";
import { TriedSection } from "./tried-section.tsx";
import { useRequestForm } from "./use-request-form.ts";
import { WarningSection } from "./warning-section.tsx";
import { saySendError, saySendOutcome, sayRequestProblem, words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface RequestFormProps {
  readonly desk: Desk;
  readonly person: Person;
  /** The request that was sent back, when this is its answer. */
  readonly answering?: RestrictionRequest;
  /** The request was sent, and whoever sent it wants to see it. */
  readonly onSent: (request: string) => void;
  readonly onCancel: () => void;
  /** Something has to be recorded about the person first. What is typed stays. */
  readonly onOpenPerson: () => void;
}

/** The form by which a manager asks for a restriction, or answers what a head of function asked about one. */
export const RequestForm = (props: RequestFormProps): ReactNode => {
  const { desk } = props;
  const { connection } = usePageMeans();
  const policy = currentPolicy(desk.settings, desk.now);
  const by = { oid: connection.session.account.oid, name: "" };
  if (!policy) return <Text>{words.noPolicy}</Text>;
  if (!officesOf(desk.settings, by.oid, desk.now).handler) return <Text>{words.notForYou(policy)}</Text>;
  const questions = unansweredFor(policy, "request");
  if (questions.length > 0) return <Unanswered policy={policy} questions={questions} cannot={words.cannotAsk} />;
  return <Form {...props} policy={policy} />;
};

const Form = ({ policy, onSent, onCancel, onOpenPerson, ...work }: RequestFormProps & { readonly policy: Policy }): ReactNode => {
  const styles = usePageStyles();
  const form = useRequestForm(work, policy);
  const restoreFocus = useRestoreFocusTarget();
  const [isLeaving, setLeaving] = useState(false);
  const { draft, state, written } = form;

  if (state.type === "sent") return <SentPanel policy={policy} sent={state.sent} onOpen={onSent} />;
  if (!draft || !written) return <Spinner label={words.getting} />;
  if (draft.answering && work.answering?.state !== "sent-back" && !draft.touched) return <Text>{words.notSentBack}</Text>;

  const sayOne = (problem: Problem): string => sayRequestProblem(policy, problem, fieldLabel(policy, problem.field));
  const sayWithClause = (problem: Problem): string => (problem.clause === "" ? sayOne(problem) : `${sayOne(problem)} (${formWords.clause(problem.clause)})`);
  const problems = inFormOrder(policy, form.problems);
  const problemAt = (field: FieldOrPath): string | undefined =>
    problems
      .filter((each) => isField(each.field, field))
      .map(sayWithClause)
      .join(" ") || undefined;
  const decider = deciderOf(policy);
  const { submission, records, background } = written;
  const { today } = records;
  const part: PartProps = { policy, submission, records, onChange: form.change, problemAt };
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
          {draft.answering ? words.answerTitle(draft.identity.reference) : words.title(policy, work.person.name)}
        </Title3>
        <Text className={styles.quiet}>{words.under(policy.title, policy.body, decider)}</Text>
      </div>
      <ProblemList problems={problems} attempts={form.attempts} say={sayWithClause} />
      {draft.answering && <Wanted request={draft.answering} decider={decider} answer={draft.answer} problem={problemAt("answer")} onChange={form.changeAnswer} />}
      <AskSection {...part} />
      <NeedsSection {...part} needs={background.needs} onOpenPerson={onOpenPerson} />
      <HandlingSection {...part} checks={background.checks} timeZone={work.desk.settings.timeZone} onOpenPerson={onOpenPerson} />
      <TriedSection {...part} today={today} />
      <WarningSection {...part} warning={work.desk.warnings.find(({ key }) => key === submission.warning.notice)} onOpenPerson={onOpenPerson} />
      <EvidenceSection {...part} desk={draft.desk} personKey={work.person.key} since={form.since} onIncludeSince={form.includeSince} />
      <CriteriaSection {...part} />
      <MeasuresSection {...part} />
      <TermsSection {...part} today={today} isOneMatter={draft.isOneMatter} onScope={form.changeScope} />
      <AgreementSection {...part} />
      <SummarySection policy={policy} submission={submission} />
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
          {state.type === "sending" ? words.sending : state.type === "stopped" ? words.sendAgain : words.send(decider)}
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
  readonly decider: string;
  readonly answer: string;
  readonly problem: string | undefined;
  readonly onChange: (answer: string) => void;
}

const Wanted = ({ request, decider, answer, problem, onChange }: WantedProps): ReactNode => {
  const asked = request.decisions.findLast((decision) => decision.kind === "request.sent-back");
  return <AnswerSection decider={decider} wanted={asked?.body.wanted ?? ""} by={asked?.by.name ?? ""} answer={answer} problem={problem} onChange={onChange} />;
};
