import { words } from "./concerns/words.ts";
import { formWords } from "../words/form-words.ts";
import { Button, makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { policeDutyOf } from "../../domain/subjects/police/police.ts";
import { isThreat } from "../../domain/policy/behaviours.ts";
import { ConcernCard } from "./concerns/concern-card.tsx";
import { Announcement } from "../kit/sections/announcement.tsx";
import { Card } from "../kit/sections/card.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import type { WorkProps } from "../kit/work-props.ts";
import { ProposalsCard } from "../kit/proposals-card.tsx";
import { useNone } from "../kit/sections/checked.tsx";

const pageSize = 10;

/** Conduct that waits for a manager: what must be reported to the police, then other threats, then the oldest first. */
export const ConcernsPage = (work: WorkProps): ReactNode => {
  const styles = useStyles();
  const [shown, setShown] = useState(pageSize);
  const [hasLooked, setLooked] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { concerns } = work.desk;
  const looked = (): void => {
    setLooked(true);
    // The card with the focus is gone; the page stays where it was scrolled to.
    top.current?.focus({ preventScroll: true });
  };
  const proposals = work.desk.index.proposals.waiting();
  const none = useNone(words.none);
  const ordered = useMemo(() => mostUrgentFirst(concerns), [concerns]);
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} hint={concerns.length === 0 ? words.hint : `${words.count(concerns.length)}. ${words.hint}`} />
      <div ref={top} tabIndex={-1} className={styles.done}>
        <Announcement>
          {hasLooked && (
            <MessageBar intent="success">
              <MessageBarBody>{words.done(concerns.length)}</MessageBarBody>
            </MessageBar>
          )}
        </Announcement>
      </div>
      <ProposalsCard {...work} proposals={proposals} saysAbout />
      {concerns.length === 0 && proposals.length === 0 && (
        <Card title={words.noneTitle}>
          <Text>{none}</Text>
        </Card>
      )}
      {ordered.slice(0, shown).map((message) => (
        <ConcernCard key={message.stream} {...work} message={message} onLooked={looked} />
      ))}
      {concerns.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + pageSize)}>{formWords.more(Math.min(pageSize, concerns.length - shown))}</Button>
        </div>
      )}
    </div>
  );
};

const mostUrgentFirst = (concerns: Iterable<LoggedMessage>): readonly LoggedMessage[] => [...concerns].toSorted((left, right) => urgency(left) - urgency(right));

const urgency = (message: LoggedMessage): number => {
  if (policeDutyOf(message, null).type === "compulsory") return 0;
  return message.views.some(({ policy, choice }) => policy !== null && isThreat(policy, choice)) ? 1 : 2;
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  done: { outlineStyle: "none" },
});
