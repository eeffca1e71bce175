import { personWords } from "../words/person-words.ts";
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { officesOf } from "../../domain/policy/offices.ts";
import { dayOf } from "../../domain/base/time.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { AskSection } from "./ask-section.tsx";
import { DecideSection } from "./decide-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { FurtherSection } from "./further-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { NowSection } from "./now-section.tsx";
import { ResultBar } from "./result-bar.tsx";
import { underReview, type UnderReview } from "./review-work.ts";
import { useReview } from "./use-review.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

export interface ReviewPageProps extends WorkProps {
  /** Key of the instruction. */
  readonly instruction: string;
}

/** The page of a restriction's reviews: a head of function decides one, other handlers read them and ask for an earlier one. */
export const ReviewPage = ({ instruction, ...work }: ReviewPageProps): ReactNode => {
  const styles = usePageStyles();
  const subject = underReview(work.desk, instruction);
  if (!subject) {
    const isKnown = work.desk.restrictions.some(({ key }) => key === instruction);
    return (
      <div className={styles.page}>
        <Title2 as="h1">{isKnown ? words.noPolicy : words.gone}</Title2>
        {!isKnown && <Text>{words.goneNext}</Text>}
      </div>
    );
  }
  return <KnownReview key={instruction} {...work} subject={subject} />;
};

const KnownReview = ({ subject, ...work }: WorkProps & { readonly subject: UnderReview }): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const writing = useReview(subject);
  const { desk, onOpen } = work;
  const { connection, services } = usePageMeans();
  const { restriction } = subject;
  const isHead = officesOf(desk.settings, connection.session.account.oid, desk.now).head;
  const isInForce = restriction.state === "in-force";
  // What was just decided is shown first; the next review starts when the page is opened again.
  const isDeciding = isHead && isInForce && writing.state.type !== "recorded";
  return (
    <div className={styles.page}>
      <div className={own.head}>
        <Title2 as="h1">{words.title(desk.people.get(restriction.personKey)?.name || personWords.unnamed)}</Title2>
        <Clock subject={subject} isDayUnknown={desk.dayUnknown.has(restriction.key)} />
        <div>
          <Button size="small" onClick={() => onOpen({ type: "person", person: restriction.personKey })}>
            {words.toPerson}
          </Button>
        </div>
      </div>
      <ResultBar state={writing.state} />
      <NowSection desk={desk} onOpen={onOpen} {...subject} />
      <FiguresSection figures={subject.figures} countedAsOn={subject.countedAsOn} />
      {isInForce && <AskSection {...work} subject={subject} isHead={isHead} />}
      {isDeciding && <DecideSection subject={subject} settings={desk.settings} today={dayOf(services.clock.now(), desk.settings.timeZone)} writing={writing} />}
      {!isHead && isInForce && <Text>{words.notYours(subject.policy)}</Text>}
      <FurtherSection {...work} subject={subject} />
      <HistorySection {...work} subject={subject} isHead={isHead} />
    </div>
  );
};

const Clock = ({ subject: { restriction, policy }, isDayUnknown }: { readonly subject: UnderReview; readonly isDayUnknown: boolean }): ReactNode => {
  if (isDayUnknown) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.dayUnknown(restriction.reviewOn)}</MessageBarBody>
      </MessageBar>
    );
  }
  if (restriction.state !== "in-force") return <Text block>{words.notInForce}</Text>;
  if (!restriction.reviewOverdue) return <Text block>{words.dueBy(restriction.reviewOn)}</Text>;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.overdue(restriction.reviewOn)}</MessageBarTitle>
        {words.stillApplies(policy)}
      </MessageBarBody>
    </MessageBar>
  );
};

const useStyles = makeStyles({ head: { display: "grid", gap: tokens.spacingVerticalS } });
