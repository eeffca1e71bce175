import { atStart } from "../../words/at-start.ts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { LoggedMessage } from "../../../domain/subjects/contact/messages.ts";
import { impactOf } from "../../../domain/subjects/request/impact.ts";
import { contactWords } from "../../words/contact-words.ts";
import { sayDay } from "../../words/dates.ts";
import { impactWords as words } from "../../words/impact-words.ts";

export interface ImpactLinesProps {
  readonly messages: readonly LoggedMessage[];
  readonly timeZone: string;
}

/** What the contact took, counted from the log: nothing of it is a score, and no line says that it is too much. */
export const ImpactLines = ({ messages, timeZone }: ImpactLinesProps): ReactNode => {
  const styles = useStyles();
  const titleId = useId();
  const { days, busiest, channels, colleagues, sameSubject, minutes } = impactOf(messages, timeZone);
  const lines = [
    words.messages(messages.length, days),
    busiest && busiest.messages > 1 ? words.busiest(busiest.messages, sayDay(busiest.day)) : "",
    channels.map(({ channel, messages: count }) => `${atStart(contactWords.channels[channel])} ${count}`).join(", "),
    words.colleagues(colleagues),
    sameSubject > 1 ? words.sameSubject(sameSubject) : "",
    minutes.of > 0 ? words.minutes(minutes.total, minutes.of) : words.noMinutes,
  ];
  return (
    <div>
      <p id={titleId} className={styles.title}>
        {words.title}
      </p>
      <ul aria-labelledby={titleId} className={styles.list}>
        {lines.filter(Boolean).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
};

const useStyles = makeStyles({
  title: { margin: "0 0 4px", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});
