import { Badge, Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { DueItem } from "../../domain/due/due-item.ts";
import type { Place } from "../shared/places.ts";
import { dueEntry } from "./due-entry.ts";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface DueRowProps {
  readonly desk: Desk;
  readonly item: DueItem;
  readonly onOpen: (place: Place) => void;
}

/** One thing that is due: what it is about, which opens it, what is to be done, and by when. */
export const DueRow = ({ desk, item, onOpen }: DueRowProps): ReactNode => {
  const styles = useQueueStyles();
  const { title, place } = dueEntry(desk, item);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => onOpen(place)}>
          {title}
        </Link>
        <Text>{words.due.types[item.type]}</Text>
        {item.overdue && (
          <Badge color="danger" shape="rounded">
            {words.due.overdue}
          </Badge>
        )}
      </div>
      <ul className={styles.details}>
        <li className={item.overdue ? styles.loud : styles.detail}>{sayWhen(item)}</li>
        {item.clause !== "" && <li className={styles.detail}>{words.due.clause(item.clause)}</li>}
      </ul>
    </li>
  );
};

const sayWhen = ({ on, since, overdue }: DueItem): string => {
  if (on === null) return words.due.since(since);
  return overdue ? words.due.wasDue(on) : words.due.dueBy(on);
};
