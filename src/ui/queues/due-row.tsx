import { Badge, Link, mergeClasses, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import { dueEntry } from "../kit/due-entry.ts";
import { dueWords } from "../words/due-words.ts";
import type { Place } from "../kit/places.ts";
import { duePlace } from "./due-place.ts";
import type { QueuedType, Row } from "./due-rows.ts";
import { FinishTaskForm } from "./finish-task-form.tsx";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";

/** A row of what is due, which leads to where it is done. */
export const DueRow = ({ row, ...props }: WorkProps & { readonly row: Row }): ReactNode =>
  row.type === "single" ? <SingleRow {...props} item={row.item} /> : <SeveralRow row={row} onOpen={props.onOpen} />;

/** One thing: what it is about, which opens it, what is to be done, and by when. */
const SingleRow = ({ item, ...props }: WorkProps & { readonly item: DueItem }): ReactNode => {
  const styles = useQueueStyles();
  const { desk, onOpen } = props;
  const { connection } = usePageMeans();
  const { title, what, place, when } = dueEntry(desk, item);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => onOpen(duePlace(connection.session.roles, item, place))}>
          {title}
        </Link>
        <Text>{what}</Text>
      </div>
      <ul className={styles.details}>
        {item.overdue ? (
          <li className={mergeClasses(styles.loud, styles.marked)}>
            <Badge color="danger" shape="rounded">
              {dueWords.overdue}
            </Badge>{" "}
            {when}
          </li>
        ) : (
          <li className={styles.detail}>{when}</li>
        )}
        {item.clause !== "" && <li className={styles.detail}>{dueWords.clause(item.clause)}</li>}
      </ul>
      {item.about.type === "task" && <FinishTaskForm {...props} message={item.about.message} triage={item.about.triage} title={title} />}
    </li>
  );
};

const placesOfQueues = { reading: { type: "reading" }, concern: { type: "concerns" } } as const satisfies Record<QueuedType, Place>;

/** Several things of one queue: how many, since when the oldest waits, and the page on which they are gone through. */
const SeveralRow = ({ row, onOpen }: { readonly row: Extract<Row, { type: "several" }>; readonly onOpen: WorkProps["onOpen"] }): ReactNode => {
  const styles = useQueueStyles();
  const { of, count, oldest } = row;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => onOpen(placesOfQueues[of])}>
          {words.due.several[of](count)}
        </Link>
      </div>
      <ul className={styles.details}>
        <li className={styles.detail}>{words.due.oldestSince(oldest)}</li>
      </ul>
    </li>
  );
};
