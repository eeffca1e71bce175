import { Badge, Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DueItem } from "../../domain/due/due-item.ts";
import { dueEntry } from "../shared/due-entry.ts";
import { dueWords as words } from "../shared/due-words.ts";
import { FinishTaskForm } from "./finish-task-form.tsx";
import type { QueueProps } from "./queue-props.ts";
import { useQueueStyles } from "./styles.ts";

export interface DueRowProps extends QueueProps {
  readonly item: DueItem;
}

/** One thing that is due: what it is about, which opens it, what is to be done, and by when. */
export const DueRow = ({ item, ...props }: DueRowProps): ReactNode => {
  const styles = useQueueStyles();
  const { title, place, when } = dueEntry(props.desk, item);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => props.onOpen(place)}>
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
      {item.about.type === "task" && <FinishTaskForm {...props} message={item.about.message} triage={item.about.triage} title={title} />}
    </li>
  );
};
