import { Badge, Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { DueItem } from "../../domain/due/due-item.ts";
import { dueEntry } from "../shared/due-entry.ts";
import { dueWords as words } from "../shared/due-words.ts";
import type { Place } from "../shared/places.ts";
import { useQueueStyles } from "./styles.ts";

export interface DueRowProps {
  readonly desk: Desk;
  readonly item: DueItem;
  readonly onOpen: (place: Place) => void;
}

/** One thing that is due: what it is about, which opens it, what is to be done, and by when. */
export const DueRow = ({ desk, item, onOpen }: DueRowProps): ReactNode => {
  const styles = useQueueStyles();
  const { title, place, when } = dueEntry(desk, item);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => onOpen(place)}>
          {title}
        </Link>
        <Text>{words.types[item.type]}</Text>
        {item.overdue && (
          <Badge color="danger" shape="rounded">
            {words.overdue}
          </Badge>
        )}
      </div>
      <ul className={styles.details}>
        <li className={item.overdue ? styles.loud : styles.detail}>{when}</li>
        {item.clause !== "" && <li className={styles.detail}>{words.clause(item.clause)}</li>}
      </ul>
    </li>
  );
};
