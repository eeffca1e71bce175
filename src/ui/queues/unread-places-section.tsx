import { personWords } from "../words/person-words.ts";
import { Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { unreadPlaces } from "../../domain/views/reading/mailboxes.ts";
import { Section } from "../kit/sections/section.tsx";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** Restrictions that block or divert contact to where nobody is known to read it. Nothing is shown while there is none. */
export const UnreadPlacesSection = ({ desk, onOpen }: WorkProps): ReactNode => {
  const styles = useQueueStyles();
  const places = unreadPlaces(desk.settings, desk.restrictions);
  if (places.length === 0) return null;
  return (
    <Section title={words.due.group(words.mailboxes.places, places.length)} problem={words.mailboxes.placesHint}>
      <ul className={styles.list}>
        {places.map(({ restriction, measure, named }) => (
          <li key={`${restriction.key} ${measure.id}`} className={styles.entry}>
            <div className={styles.head}>
              <Link as="button" className={styles.link} onClick={() => onOpen({ type: "person", person: restriction.personKey })}>
                {desk.people.get(restriction.personKey)?.name || personWords.unnamed}
              </Link>
              <Text>{words.mailboxes.place(measure.label, named)}</Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
