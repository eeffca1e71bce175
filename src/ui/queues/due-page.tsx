import { Button, Text, Title2 } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { DueItem } from "../../domain/due/due-item.ts";
import { usePageStyles } from "../shared/page-styles.ts";
import { Section } from "../shared/section.tsx";
import { dueGroups, type DueGroup } from "./due-groups.ts";
import { DueRow } from "./due-row.tsx";
import type { QueueProps } from "./queue-props.ts";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";

export interface DuePageProps extends QueueProps {
  /** What this person is shown, the most urgent first. */
  readonly due: readonly DueItem[];
}

/** What is due, by whom it is for: first what is the reader's own, and in each group what is overdue first. */
export const DuePage = ({ due, ...props }: DuePageProps): ReactNode => {
  const page = usePageStyles();
  const styles = useQueueStyles();
  const { desk, connection } = props;
  const groups = useMemo(() => dueGroups(desk, connection.session, due), [desk, connection.session, due]);
  const overdue = due.filter((item) => item.overdue).length;
  return (
    <div className={page.page}>
      <header>
        <Title2 as="h1" block>
          {words.due.title}
        </Title2>
        <Text className={page.quiet}>{due.length === 0 ? words.due.none : words.due.hint}</Text>
        {overdue > 0 && (
          <Text block className={styles.loud}>
            {words.due.overdueCount(overdue)}
          </Text>
        )}
      </header>
      {groups.map(({ label, items }) => (
        <Group key={label} {...props} label={label} items={items} />
      ))}
    </div>
  );
};

const pageSize = 25;

const Group = ({ label, items, ...props }: DueGroup & QueueProps): ReactNode => {
  const styles = useQueueStyles();
  const [count, setCount] = useState(pageSize);
  return (
    <Section title={words.due.group(label, items.length)}>
      <ul className={styles.list}>
        {items.slice(0, count).map((item) => (
          <DueRow key={item.key} {...props} item={item} />
        ))}
      </ul>
      {items.length > count && <Button onClick={() => setCount(count + pageSize)}>{words.shownMore(Math.min(pageSize, items.length - count))}</Button>}
    </Section>
  );
};
