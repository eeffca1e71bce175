import { momentsOf } from "../../../../app/desk/read-desk.ts";
import { needsAnswers } from "../../../words/needs-words.ts";
import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { adjustmentsDue, noNeeds } from "../../../../domain/subjects/person/needs.ts";
import { dayOf } from "../../../../domain/base/time.ts";
import { contactWords } from "../../../words/contact-words.ts";
import { sayCommunication } from "../../../words/standing-words.ts";
import { OpenForm } from "../../../kit/dialogues/open-form.tsx";
import { PageFold } from "../../../kit/sections/page-fold.tsx";
import { personWords } from "../../../words/person-words.ts";
import { CommunicationForm } from "./communication-form.tsx";
import { Lines } from "../../../kit/sections/lines.tsx";
import { NeedsForm } from "./needs-form.tsx";
import type { SectionProps } from "./section-props.ts";
import { useNone } from "../../../kit/sections/checked.tsx";

/** What a person needs in order to communicate, and whether anybody asked. All staff read and record it. */
export const NeedsSection = (props: SectionProps): ReactNode => {
  const { desk, personKey } = props;
  const needs = desk.needs.get(personKey) ?? noNeeds;
  // On any of the days that it may be: each says its own day.
  const [last] = momentsOf(desk).toSorted().toReversed();
  const due = adjustmentsDue(needs, dayOf(last ?? desk.now, desk.settings.timeZone));
  const { asked, communication } = needs;
  const neverAsked = useNone(personWords.needs.neverAsked);
  const saysAsked = asked ? personWords.needs.asked(needsAnswers[asked.answer], contactWords.channels[asked.channel], asked.on) : neverAsked;
  const agreed = communication ? sayCommunication(communication) : [];
  return (
    <PageFold title={personWords.needs.title} says={asked ? (agreed[0] ?? saysAsked) : neverAsked} isDue={asked === null || due.length > 0}>
      {asked ? (
        <Text>
          {saysAsked} {asked.note}
        </Text>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{neverAsked}</MessageBarTitle>
            {personWords.needs.neverAskedNext}
          </MessageBarBody>
        </MessageBar>
      )}
      <Lines lines={agreed.map((says) => ({ key: says, says }))} none={personWords.needs.nothingAgreed} />
      {due.map(({ id, what, reviewOn }) => (
        <MessageBar key={id} intent="warning" layout="multiline">
          <MessageBarBody>{personWords.needs.adjustmentDue(what, reviewOn)}</MessageBarBody>
        </MessageBar>
      ))}
      <OpenForm label={personWords.needs.ask} isPrimary={asked === null} renderForm={(close) => <NeedsForm {...props} onDone={close} />} />
      <OpenForm label={personWords.needs.agree} renderForm={(close) => <CommunicationForm {...props} agreed={communication} onDone={close} />} />
    </PageFold>
  );
};
