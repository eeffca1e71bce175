import { isLate } from "../kit/due-entry.ts";
import { Button, MessageBar, MessageBarBody, Text, Title2 } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { isDueFor, notWholeDue } from "../../app/desk/due-of-desk.ts";
import { isHandlerRole } from "../../app/session.ts";
import type { DueItem } from "../../domain/views/due/due-item.ts";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { Section } from "../kit/sections/section.tsx";
import { dueGroups, type DueGroup } from "./due-groups.ts";
import { DueRow } from "./due-row.tsx";
import { dueRows } from "./due-rows.ts";
import { useQueueStyles } from "./styles.ts";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";
import { sayNone } from "../kit/sections/checked.tsx";
import { unreadWords } from "../words/unread-words.ts";

export interface DuePageProps extends WorkProps {
  /** What this person is shown, the most urgent first. */
  readonly due: readonly DueItem[];
}

/** What is due, by whom it is for: first what is the reader's own, and in each group what is overdue first. Every count is of single things. */
export const DuePage = ({ due, ...props }: DuePageProps): ReactNode => {
  const page = usePageStyles();
  const styles = useQueueStyles();
  const { desk } = props;
  const { connection } = usePageMeans();
  const groups = useMemo(() => dueGroups(desk, connection.session, due), [desk, connection.session, due]);
  const missing = useMemo(() => notWholeDue(desk, connection.session.roles), [desk, connection.session]);
  const isWhole = missing.unread.length === 0;
  const overdue = due.filter(isLate).length;
  return (
    <div className={page.page}>
      <header>
        <Title2 as="h1" block>
          {words.due.title}
        </Title2>
        <Text block className={page.quiet}>
          {due.length === 0 ? sayNone(missing, words.due.none) : words.due.hint}
        </Text>
        {!isWhole && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {unreadWords.unread(missing.unread)} {unreadWords.next}
            </MessageBarBody>
          </MessageBar>
        )}
        {isWhole && <ForReader due={due} />}
        {isWhole && overdue > 0 && (
          <Text block className={styles.loud}>
            {words.due.overdueCount(overdue)}
          </Text>
        )}
      </header>
      {groups.map(({ label, items }) => (
        <Group key={label} {...props} label={label} items={items} isWhole={isWhole} />
      ))}
    </div>
  );
};

/** How much the reader has to see to, which is the number on the tab. What desks have to do, handlers see to. */
const ForReader = ({ due }: Pick<DuePageProps, "due">): ReactNode => {
  const { session } = usePageMeans().connection;
  const page = usePageStyles();
  const count = due.filter((item) => isDueFor(session, item)).length;
  if (count === 0) return null;
  return (
    <Text block className={page.quiet}>
      {isHandlerRole(session.roles) ? words.due.forYouOrDesks(count) : words.due.forYou(count)}
      {dueRows(due).length < due.length && ` ${words.due.countedSingly}`}
    </Text>
  );
};

const pageSize = 25;

interface GroupProps extends DueGroup, WorkProps {
  /** Whether all that is due could be told, so that their number is one. */
  readonly isWhole: boolean;
}

const Group = ({ label, items, isWhole, ...props }: GroupProps): ReactNode => {
  const styles = useQueueStyles();
  const [count, setCount] = useState(pageSize);
  const rows = useMemo(() => dueRows(items), [items]);
  return (
    <Section title={isWhole ? words.due.group(label, items.length) : label}>
      <ul className={styles.list}>
        {rows.slice(0, count).map((row) => (
          <DueRow key={row.key} {...props} row={row} />
        ))}
      </ul>
      {rows.length > count && (
        <div>
          <Button onClick={() => setCount(count + pageSize)}>{words.shownMore(Math.min(pageSize, rows.length - count))}</Button>
        </div>
      )}
    </Section>
  );
};
