import { textOfRow } from "../../../domain/events/row-text.ts";
import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Policy } from "../../../domain/policy/types.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { requestWords } from "../../words/request-words.ts";
import { Section } from "../../kit/sections/section.tsx";
import { Consequences } from "./consequences.tsx";
import { QuotedText } from "./quoted-text.tsx";
import { words } from "./words.ts";

/** First of all: what is asked and why, and what it will mean to the person. */
export const AskPart = ({ policy, request }: { readonly policy: Policy; readonly request: RestrictionRequest }): ReactNode => {
  const styles = usePageStyles();
  const { ask, purpose, lastResort, measures, matter } = request.submission.body;
  const isOpen = request.state === "waiting" || request.state === "sent-back";
  return (
    <Section title={words.ask}>
      <Text size={400} className={styles.asWritten}>
        {ask}
      </Text>
      <QuotedText by={requestWords.purpose}>{purpose}</QuotedText>
      {lastResort !== "" && <QuotedText by={requestWords.lastResort}>{lastResort}</QuotedText>}
      {/* Once it is approved, what counts is what was decided. */}
      {request.state !== "approved" && (
        <>
          <Subtitle2 as="h3">{isOpen ? words.consequences : words.wouldHaveMeant}</Subtitle2>
          <Consequences policy={policy} measures={measures} matter={textOfRow(matter)} />
        </>
      )}
    </Section>
  );
};
