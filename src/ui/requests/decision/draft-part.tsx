import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { commitDecision, type DecideError } from "../../../app/request/decide-request.ts";
import type { Policy } from "../../../domain/policy/types.ts";
import type { DecisionEvent } from "../../../domain/subjects/request/course.ts";
import { openDrafts, type RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { useAct } from "../../kit/use-act.ts";
import { sayFullMoment } from "../../words/dates.ts";
import { sayDecideError, words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

interface DraftPartProps extends Pick<WorkProps, "desk"> {
  readonly policy: Policy;
  readonly request: RestrictionRequest;
}

/** A decision of one's own that was written and does not count, because the connection was lost in between. It can be recorded as it is, or left. */
export const DraftPart = (props: DraftPartProps): ReactNode => {
  const { connection } = usePageMeans();
  return openDrafts(props.request)
    .filter(({ by }) => by.oid === connection.session.account.oid)
    .map((draft) => <OwnDraft key={draft.key} {...props} draft={draft} />);
};

const OwnDraft = ({ desk, policy, request, draft }: DraftPartProps & { readonly draft: DecisionEvent }): ReactNode => {
  const { connection, onChanged } = usePageMeans();
  const { isBusy, problem, act } = useAct<DecideError>();
  const [first, setFirst] = useState<string | null>(null);
  const record = (): Promise<void> =>
    act(async () => {
      const decided = await commitDecision(connection.work, request, draft);
      if (!decided.ok) {
        if (decided.error.type === "decided-already") setFirst(decided.error.decision.by.name);
        await onChanged();
      }
      return decided;
    }, onChanged);
  const said = first !== null ? words.decidedFirst(first) : problem && problem.type !== "decided-already" ? sayDecideError(policy, problem) : "";
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.draftTitle}</MessageBarTitle>
        {words.draft(words.decidedTitle[draft.kind], sayFullMoment(draft.recordedAt, desk.settings.timeZone))} {said}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void record()}>
          {isBusy ? words.recording : words.draftRecord}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
