import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ServiceError } from "../../app/ports.ts";
import { completeReview } from "../../app/review/decide-review.ts";
import type { Review } from "../../domain/subjects/review/reviews.ts";
import { ok } from "../../domain/base/result.ts";
import { dayOf } from "../../domain/base/time.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { SectionProblem } from "../kit/fields/section-problem.tsx";
import { Section } from "../kit/sections/section.tsx";
import { sayProblem } from "../words/service-words.ts";
import { useAct } from "../kit/use-act.ts";
import { DraftReview } from "./draft-review.tsx";
import type { UnderReview } from "./review-work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** The reviews so far, what is still to be written for each, and the decisions that do not count. */
export const HistorySection = ({ subject, isHead, ...work }: WorkProps & { readonly subject: UnderReview; readonly isHead: boolean }): ReactNode => {
  const styles = usePageStyles();
  const { timeZone } = work.desk.settings;
  const { reviews } = subject;
  const voided = reviews.flatMap((review) => review.voided);
  const decided = reviews.filter(({ decision }) => decision !== null).toReversed();
  return (
    <Section title={words.history}>
      {reviews
        .flatMap(({ drafts }) => drafts)
        .map((draft) => (
          <DraftReview key={draft.key} {...work} subject={subject} draft={draft} />
        ))}
      {decided.length === 0 && <Text className={styles.quiet}>{words.noHistory}</Text>}
      {decided.map((review) => (
        <DecidedReview key={review.id} {...work} subject={subject} review={review} isHead={isHead} />
      ))}
      {voided.length > 0 && (
        <div>
          <Text block weight="semibold">
            {words.voided}
          </Text>
          <ul className={styles.plain}>
            {voided.map(({ decision, reason }) => (
              <li key={decision.key}>
                {words.decidedBy(decision.body.outcome, decision.by.name, dayOf(decision.recordedAt, timeZone))} {words.noEffect[reason]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
};

interface DecidedReviewProps extends WorkProps {
  readonly subject: UnderReview;
  readonly review: Review;
  readonly isHead: boolean;
}

const DecidedReview = ({ subject, review, isHead, desk, onOpen }: DecidedReviewProps): ReactNode => {
  const { connection, onChanged } = usePageMeans();
  const styles = usePageStyles();
  const own = useStyles();
  const { isBusy, problem, act } = useAct<ServiceError>();
  const { decision, instruction, instructionMissing, result } = review;
  if (!decision) return null;
  const restriction = desk.restrictions.find(({ key }) => key === instruction);
  const isToWrite = instructionMissing && restriction !== undefined && restriction.state !== "ended";
  const complete = (): Promise<void> =>
    act(async () => {
      // What is still to be written is said above, when this did not write it.
      return ok(restriction && (await completeReview(connection.work, restriction, review)));
    }, onChanged);
  return (
    <article className={own.review}>
      <Text weight="semibold">{words.decidedBy(decision.body.outcome, decision.by.name, dayOf(decision.recordedAt, desk.settings.timeZone))}</Text>
      <Text className={styles.asWritten}>{decision.body.reasons}</Text>
      {isToWrite && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.missingTitle}</MessageBarTitle>
            {words.missing}
          </MessageBarBody>
        </MessageBar>
      )}
      {problem && <SectionProblem>{sayProblem(problem)}</SectionProblem>}
      <div className={styles.actions}>
        {isToWrite && isHead && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void complete()}>
            {words.complete}
          </Button>
        )}
        {result && <Text>{words.told(result.on)}</Text>}
        {!result && decision.body.outcome !== "alter" && (
          <>
            <Text weight="semibold">{words.letterMissing}</Text>
            <Button onClick={() => onOpen({ type: "letter", letter: "review-result", person: subject.restriction.personKey, about: decision.key })}>{words.writeLetter}</Button>
          </>
        )}
      </div>
    </article>
  );
};

const useStyles = makeStyles({
  review: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":not(:last-child)": { paddingBottom: tokens.spacingVerticalM, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
});
