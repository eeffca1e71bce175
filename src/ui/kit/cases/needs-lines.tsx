import { needsAnswers } from "../../words/needs-words.ts";
import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Adjustment, Needs } from "../../../domain/subjects/person/needs.ts";
import { contactWords, sayChannels } from "../../words/contact-words.ts";
import { sayDay } from "../../words/dates.ts";
import { usePageStyles } from "../sections/page-styles.ts";
import { requestWords as words } from "../../words/request-words.ts";

/** When the person was asked what they need and what they said; or that nobody ever asked. */
export const NeedsLines = ({ needs: { asked, adjustments } }: { readonly needs: Needs }): ReactNode => {
  const styles = usePageStyles();
  return (
    <>
      <Text weight={asked ? "regular" : "semibold"}>
        {asked ? words.needsAsked(sayDay(asked.on), contactWords.channels[asked.channel], needsAnswers[asked.answer]) : words.neverAsked}
      </Text>
      {asked && asked.note !== "" && <Text className={styles.asWritten}>{asked.note}</Text>}
      {adjustments.length > 0 && (
        <div>
          <Text block weight="semibold">
            {words.adjustments}
          </Text>
          <ul className={styles.plain}>
            {adjustments.map((adjustment) => (
              <li key={adjustment.id}>{sayAdjustment(adjustment)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

/** An adjustment with the ways of contact that it needs and rules out. */
const sayAdjustment = ({ what, needs, avoids }: Adjustment): string =>
  [what, ...(needs.length > 0 ? [words.needsWays(sayChannels(needs))] : []), ...(avoids.length > 0 ? [words.avoidsWays(sayChannels(avoids))] : [])].join(" ");
