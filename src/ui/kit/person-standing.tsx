import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { dayWords } from "../words/day-words.ts";
import type { ReactNode } from "react";
import type { PersonStanding } from "../../app/contact/standing-of-person.ts";
import { staffInstructions } from "../../domain/policy/instruct.ts";
import type { Restriction } from "../../domain/subjects/restriction/restrictions.ts";
import { sayDoubt, unreadWords } from "../words/unread-words.ts";
import { Section } from "./sections/section.tsx";
import { sayCommunication, sayRepresentative, standingWords as words } from "../words/standing-words.ts";

/** What anybody who deals with this person may do, at once and on every channel. */
export const PersonStandingSection = ({ standing }: { readonly standing: PersonStanding }): ReactNode => {
  const styles = useStyles();
  const { restrictions, doubt, isDayUnknown, warning, communication, representatives } = standing;
  return (
    <Section title={words.title}>
      {doubt && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{unreadWords.standing}</MessageBarTitle> {doubt === "day-unknown" ? dayWords.ruleUnknown : sayDoubt(doubt)}
          </MessageBarBody>
        </MessageBar>
      )}
      {doubt && doubt !== "day-unknown" && restrictions.length > 0 && <Text>{unreadWords.standingKnown}</Text>}
      {restrictions.map((restriction) => (
        <Rule key={restriction.key} restriction={restriction} isDayUnknown={isDayUnknown} />
      ))}
      {!doubt && restrictions.length === 0 && <Text>{warning ? words.warned(warning.on) : words.noRule}</Text>}
      {(communication !== null || representatives.length > 0) && (
        <ul className={styles.list}>
          {communication && sayCommunication(communication).map((line) => <li key={line}>{line}</li>)}
          {representatives.map((each) => (
            <li key={each.key}>{sayRepresentative(each)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Rule = ({ restriction, isDayUnknown }: { readonly restriction: Restriction; readonly isDayUnknown: boolean }): ReactNode => {
  const styles = useStyles();
  const { policy, measures, matter, contact, reviewOn, reviewOverdue } = restriction;
  return (
    <div>
      {matter !== null && <Text block>{words.oneMatter(matter)}</Text>}
      <ul className={styles.list}>
        {(policy ? staffInstructions(policy, measures) : [words.noWords]).map((sentence) => (
          <li key={sentence}>
            <Text weight="semibold">{sentence}</Text>
          </li>
        ))}
      </ul>
      {contact !== null && <Text block>{words.contactIs(contact)}</Text>}
      {reviewOverdue && !isDayUnknown ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.reviewLate(reviewOn)}</MessageBarBody>
        </MessageBar>
      ) : (
        <Text block>{words.reviewBy(reviewOn)}</Text>
      )}
    </div>
  );
};

const useStyles = makeStyles({ list: { margin: "2px 0", paddingInlineStart: "20px", overflowWrap: "anywhere" } });
