import { contactWords } from "../../words/contact-words.ts";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { LoggedMessage, View } from "../../../domain/subjects/contact/messages.ts";
import { isConcern } from "../../../domain/policy/behaviours.ts";
import { sayMoment } from "../../words/dates.ts";
import { choiceName, effectNames } from "../fields/choice-name.ts";

export interface MessageViewsProps {
  readonly desk: Pick<Desk, "now" | "settings">;
  readonly message: LoggedMessage;
}

/** What each colleague saw in a message, side by side. Nobody's view cancels another's. */
export const MessageViews = ({ desk, message }: MessageViewsProps): ReactNode => {
  const styles = useStyles();
  return (
    <ul className={styles.views}>
      {message.views.map((view) => (
        <li key={view.key} className={styles.view}>
          <span className={styles.head}>
            <Text weight="semibold">{choiceName(view)}</Text>
            <Text size={200} className={styles.quiet}>
              {contactWords.view(view.by.name, sayMoment(view.at, desk.now, desk.settings.timeZone))}
            </Text>
          </span>
          {detailsOf(view).map((detail) => (
            <Text key={detail} size={200}>
              {detail}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
};

const detailsOf = (view: View): readonly string[] => {
  if (!isConcern(view.choice)) return view.note === "" ? [] : [view.note];
  if (!view.detailed) return [contactWords.notGiven];
  return [...effectNames(view), view.note || contactWords.noteNotGiven];
};

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: "4px 0", padding: 0 },
  view: { display: "flex", flexDirection: "column", paddingInlineStart: "12px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 12px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
