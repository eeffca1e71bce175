import { questionWords } from "../../words/question-words.ts";
import { Button, MessageBar, MessageBarActions, MessageBarBody, Text, Title2 } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { unfinishedDisposals } from "../../../domain/subjects/disposal/disposals.ts";
import type { MissingAnswer } from "../../../domain/subjects/disposal/retention.ts";
import { retentionOfDesk } from "../../../app/desk/retention-of-desk.ts";
import { sayDay } from "../../words/dates.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { Section } from "../../kit/sections/section.tsx";
import { CorrectSection } from "./correct-section.tsx";
import { HoldsSection } from "./holds-section.tsx";
import { Item } from "./item.tsx";
import { ListedSection } from "./listed-section.tsx";
import { NoConcernSection } from "./no-concern-section.tsx";
import { UnfinishedSection } from "./unfinished-section.tsx";
import { nameOf } from "./work.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** Records whose time is over: why each is listed and since when, what is held back, and an owner's way to remove them. */
export const DisposalPage = ({ desk, onOpen }: WorkProps): ReactNode => {
  const styles = usePageStyles();
  const { connection } = usePageMeans();
  const { listed, kept, holds, missing, dayUnknown } = useMemo(() => retentionOfDesk(desk), [desk]);
  const unfinished = useMemo(() => unfinishedDisposals(desk.events), [desk]);
  const isOwner = connection.siteAdmin !== undefined;
  return (
    <div className={styles.page}>
      <header>
        <Title2 as="h1">{words.title}</Title2>
        <Text block className={styles.quiet}>
          {isOwner ? words.hint : `${words.hint} ${words.forOwners}`}
        </Text>
      </header>
      {missing.map((answer) => (
        <MessageBar key={`${answer.policyVersion} ${answer.field}`} intent="warning" layout="multiline">
          <MessageBarBody>{sayMissing(answer)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onOpen({ type: "setup" })}>{words.toSetUp}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {dayUnknown > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.dayUnknown(dayUnknown)}</MessageBarBody>
        </MessageBar>
      )}
      <UnfinishedSection unfinished={unfinished} />
      <ListedSection desk={desk} listed={listed.filter(({ why }) => why === "retention")} />
      <NoConcernSection listed={listed.filter(({ why }) => why === "no-concern")} />
      <HoldsSection desk={desk} holds={holds} />
      {kept.length > 0 && (
        <Section title={words.kept.title}>
          {kept.map(({ personKey, last, because }) => (
            <Item key={personKey} title={nameOf(desk, personKey)} says={`${words.kept.last(last.what, sayDay(last.on))} ${words.kept.because(because)}`} />
          ))}
        </Section>
      )}
      {isOwner && <CorrectSection desk={desk} />}
    </div>
  );
};

const sayMissing = ({ policyVersion, field, isPolicyKnown }: MissingAnswer): string =>
  isPolicyKnown ? words.missing(questionWords.asks[field], policyVersion) : words.missingPolicy(policyVersion);
