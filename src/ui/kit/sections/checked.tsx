import { makeStyles, MessageBar, MessageBarBody, Text, Title2, tokens } from "@fluentui/react-components";
import { createContext, useContext, useState, type ReactNode } from "react";
import type { DeskSource } from "../../../app/desk/desk-sources.ts";
import { notWhole, type NotWhole } from "../../../app/desk/not-whole.ts";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { unreadWords as words } from "../../words/unread-words.ts";
import { usePageMeans } from "../page-means.ts";

export interface CheckedProps {
  readonly desk: Pick<Desk, "unread" | "inDoubt">;
  /** From what it is made. */
  readonly of: readonly DeskSource[];
  /** `page`: it has the page's heading. `part`: what is known is shown beside it, and says nothing of what is not there. */
  readonly as?: "page" | "section" | "part";
  /** Whether it is a document, or one is written there. */
  readonly isDocument?: boolean;
  readonly children: ReactNode;
}

const missing = createContext<NotWhole>({ unread: [], rows: 0 });

/**
 * Shows what is concluded from lists where they are whole, and where they are not says so in its place: never a number, and
 * never that there is none. What somebody has begun to write there is kept until it can be shown again.
 */
export const Checked = ({ desk, of, as = "section", isDocument = false, children }: CheckedProps): ReactNode => {
  const styles = useStyles();
  const { roles } = usePageMeans().connection.session;
  const own = notWhole(desk, roles, of);
  const isShown = as === "part" || own.unread.length === 0;
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  return (
    <missing.Provider value={own}>
      {own.unread.length > 0 ? <Instead unread={own.unread} as={as} isKept={wasShown && !isShown} isDocument={isDocument} /> : own.rows > 0 && <Beside rows={own.rows} />}
      {(isShown || wasShown) && <div className={isShown ? styles.shown : styles.hidden}>{children}</div>}
    </missing.Provider>
  );
};

interface InsteadProps extends Pick<NotWhole, "unread"> {
  readonly as: NonNullable<CheckedProps["as"]>;
  readonly isKept: boolean;
  readonly isDocument: boolean;
}

const Instead = ({ unread, as, isKept, isDocument }: InsteadProps): ReactNode => {
  const styles = useStyles();
  return (
    <div className={styles.instead}>
      {as === "page" && (
        <Title2 as="h1" className={styles.title}>
          {words.title}
        </Title2>
      )}
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {words.unread(unread)}
          {as === "page" && ` ${words.next}`}
          {isDocument && ` ${words.notMade}`}
          {as === "page" && isKept && ` ${words.kept}`}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
};

const Beside = ({ rows }: Pick<NotWhole, "rows">): ReactNode => (
  <Text block weight="semibold">
    {words.rowsBeside(rows)}
  </Text>
);

/** What to say where there is nothing: that there is none, or that it could not be checked. */
export const useNone = (none: string): string => sayNone(useContext(missing), none);

/** The same, where it is known what is missing. */
export const sayNone = ({ unread, rows }: NotWhole, none: string): string => (unread.length > 0 ? words.unread(unread) : rows > 0 ? words.rows(rows) : none);

/** Whether what stands here is from lists that are whole, so that a count of it is one. */
export const useIsWhole = (): boolean => useContext(missing).unread.length === 0;

const useStyles = makeStyles({
  shown: { display: "contents" },
  hidden: { display: "none" },
  instead: { display: "grid", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});
