import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { commitReview, type ReviewError } from "../../app/review/decide-review.ts";
import type { ReviewDecided } from "../../domain/subjects/review/reviews.ts";
import { dayOf } from "../../domain/base/time.ts";
import { useAct } from "../kit/use-act.ts";
import type { UnderReview } from "./review-work.ts";
import { sayReviewError, words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

interface DraftReviewProps extends WorkProps {
  readonly subject: UnderReview;
  readonly draft: ReviewDecided;
}

/** A decision on a review that was written and does not count, because the connection was lost in between. Its author can record it as it is, or leave it. */
export const DraftReview = ({ subject, draft, desk }: DraftReviewProps): ReactNode => {
  const { connection, onChanged } = usePageMeans();
  const { isBusy, problem, act } = useAct<ReviewError>();
  const isOwn = draft.by.oid === connection.session.account.oid;
  const record = (): Promise<void> =>
    act(async () => {
      const decided = await commitReview(connection.work, subject.restriction, draft);
      if (!decided.ok) await onChanged();
      return decided;
    }, onChanged);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.draftTitle}</MessageBarTitle>
        {words.decidedBy(draft.body.outcome, draft.by.name, dayOf(draft.recordedAt, desk.settings.timeZone))}. {isOwn ? words.draft : words.draftOfOther(draft.by.name)}{" "}
        {problem && sayReviewError(problem)}
      </MessageBarBody>
      {isOwn && (
        <MessageBarActions>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void record()}>
            {words.draftRecord}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
