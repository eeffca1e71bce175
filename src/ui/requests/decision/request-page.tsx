import { textOfRow } from "../../../domain/events/row-text.ts";
import { Text, Title2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { LedgerList } from "../../../domain/ledger/lists.ts";
import { policyAt } from "../../../domain/policy/policy-at.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { DecisionEvent } from "../../../domain/subjects/request/course.ts";
import { mayDecide, type RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { dayOf } from "../../../domain/base/time.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { actorAt } from "../../../domain/policy/offices.ts";
import { AskPart } from "./ask-part.tsx";
import { BackgroundPart } from "./background-part.tsx";
import { HandlingPart } from "./handling-part.tsx";
import { NeedsPart } from "./needs-part.tsx";
import { CardPart } from "./card-part.tsx";
import { CriteriaPart } from "./criteria-part.tsx";
import { DecideForm } from "./decide/decide-form.tsx";
import { DraftPart } from "./draft-part.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import { MeasuresPart } from "./measures-part.tsx";
import { OutcomePart } from "./outcome-part.tsx";
import { PageHeader } from "./page-header.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { RequesterPart } from "./requester-part.tsx";
import { ResultPart, TypedPart } from "./result-part.tsx";
import { useDecision } from "./use-decision.ts";
import { VoidedPart } from "./voided-part.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

export interface RequestPageProps extends Pick<WorkProps, "desk"> {
  readonly requestId: string;
  /** Lists that did not answer fully when they were last asked. */
  readonly unvouched: readonly LedgerList[];
  /** Whoever asked wants to answer a request that was sent back. */
  readonly onAnswer: () => void;
  /** The written notice to this person is to be recorded. */
  readonly onRecordNotice?: (personKey: string) => void;
  /** The person is to be told before the decision, where the policy says so (000). */
  readonly onTellFirst?: (personKey: string) => void;
}

/** The page that a request's card opens: a head of function decides on it, everyone else reads how it stands. */
export const RequestPage = (props: RequestPageProps): ReactNode => {
  const styles = usePageStyles();
  const request = props.desk.requests.get(props.requestId);
  const policy = request && policyNow(props.desk, request);
  if (!request) {
    return (
      <div className={styles.page}>
        <Title2 as="h1">{words.unknownTitle}</Title2>
        <Text>{words.unknown}</Text>
      </div>
    );
  }
  if (!policy) {
    return (
      <div className={styles.page}>
        <PageHeader desk={props.desk} request={request} policy={policy} />
        <Text>{words.noPolicy}</Text>
      </div>
    );
  }
  return <KnownRequest key={request.submission.key} {...props} request={request} policy={policy} />;
};

/** The policy that it was asked under, with the answers that set-up had given by its decision, or by now while it is open. */
const policyNow = ({ settings, now }: Desk, { policyVersion, state, decisions }: RestrictionRequest): Policy | undefined =>
  policyAt(settings, policyVersion, (state === "approved" || state === "refused" ? decisions.at(-1)?.recordedAt : undefined) ?? now);

interface KnownRequestProps extends RequestPageProps {
  readonly request: RestrictionRequest;
  readonly policy: Policy;
}

const KnownRequest = ({ request, policy, unvouched, onAnswer, onRecordNotice, onTellFirst, desk }: KnownRequestProps): ReactNode => {
  const styles = usePageStyles();
  const decision = useDecision(desk, request, policy);
  const { connection, services } = usePageMeans();
  const { oid } = connection.session.account;
  const isRequester = request.requesters.some((requester) => requester.oid === oid);
  const isOpen = request.state === "waiting" || request.state === "sent-back";
  const recordNotice = onRecordNotice && (() => onRecordNotice(request.personKey));
  const isDeciding = mayDecide(request, actorAt(desk.settings, oid, desk.now));
  return (
    <div className={styles.page}>
      <PageHeader desk={desk} request={request} policy={policy} />
      <ResultPart policy={policy} desk={desk} own={oid} state={decision.state} />
      <DraftPart desk={desk} policy={policy} request={request} />
      <OutcomePart desk={desk} policy={policy} request={request} onRecordNotice={recordNotice} />
      {!isDeciding && decision.draft.touched && <TypedPart policy={policy} draft={decision.draft} />}
      {isRequester && isOpen && <RequesterPart request={request} onAnswer={onAnswer} />}
      {!isRequester && !isDeciding && request.state === "waiting" && <Text>{words.notYours(policy)}</Text>}
      {isOpen && request.card.type !== "posted" && <CardPart policy={policy} request={request} />}
      <AskPart policy={policy} request={request} />
      <HistoryPart desk={desk} request={request} />
      <BackgroundPart desk={desk} policy={policy} request={request} />
      <NeedsPart desk={desk} policy={policy} request={request} />
      <EvidencePart desk={desk} policy={policy} request={request} unvouched={unvouched} />
      {isDeciding ? (
        <DecideForm
          desk={desk}
          policy={policy}
          request={request}
          oid={oid}
          onTellFirst={onTellFirst && (() => onTellFirst(request.personKey))}
          today={dayOf(services.clock.now(), desk.settings.timeZone)}
          decision={decision}
        />
      ) : (
        <ReadOnly desk={desk} policy={policy} request={request} />
      )}
      <VoidedPart desk={desk} policy={policy} request={request} />
    </div>
  );
};

/** Criteria and measures to read: those that were decided where there is a decision, else those that are proposed. */
const ReadOnly = ({ desk, policy, request }: Pick<KnownRequestProps, "desk" | "policy" | "request">): ReactNode => {
  const { submission, state } = request;
  const last = request.decisions.at(-1);
  const decision = state === "waiting" || state === "withdrawn" ? undefined : last;
  const terms = decision?.kind === "request.approved" ? decision.body : submission.body;
  return (
    <>
      <HandlingPart
        desk={desk}
        policy={policy}
        request={request}
        renderBelow={(question) => decision?.kind === "request.approved" && <Comments decision={decision} question={question} />}
      />
      <CriteriaPart policy={policy} request={request} decision={decision} />
      <MeasuresPart
        policy={policy}
        measures={terms.measures}
        matter={textOfRow(terms.matter)}
        contact={terms.contact}
        reviewOn={terms.reviewOn}
        endsOn={decision?.kind === "request.approved" ? decision.body.endsOn : undefined}
        clashes={submission.body.clashes}
        why={decision?.kind === "request.approved" ? words.whyDecided : words.why(submission.by.name)}
      />
    </>
  );
};

type Approval = Extract<DecisionEvent, { readonly kind: "request.approved" }>;

const Comments = ({ decision, question }: { readonly decision: Approval; readonly question: string }): ReactNode =>
  decision.body.handlingComments
    .filter((given) => given.question === question)
    .map(({ comment }) => (
      <QuotedText key={comment} by={decision.by.name}>
        {comment}
      </QuotedText>
    ));
