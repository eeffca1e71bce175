import { Text, Title2 } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { readMailboxChecks } from "../../app/reading/check-mailbox.ts";
import { isHandlerRole } from "../../app/session.ts";
import { OutcomeBar } from "../kit/sections/outcome-bar.tsx";
import { usePageStyles } from "../kit/sections/page-styles.ts";
import { MailboxesSection } from "./mailboxes-section.tsx";
import { ReadingSection } from "./reading-section.tsx";
import { UnopenedSection } from "./unopened-section.tsx";
import { UnreadPlacesSection } from "./unread-places-section.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { WorkProps } from "../kit/work-props.ts";
import { notWhole } from "../../app/desk/not-whole.ts";
import { Checked, useNone } from "../kit/sections/checked.tsx";

/** What is still to be read, and where it arrives. Handlers see all of it; others the mailboxes that they read. */
export const ReadingPage = (props: WorkProps): ReactNode => {
  const styles = usePageStyles();
  const { desk } = props;
  const { connection } = usePageMeans();
  const { account, roles } = connection.session;
  const isHandler = isHandlerRole(roles);
  const own = desk.mailboxes.filter(({ mailbox }) => [mailbox.reader.oid, mailbox.deputy.oid].includes(account.oid));
  const isReadingWhole = notWhole(desk, roles, ["reading"]).unread.length === 0;
  const couldNotRead = useMailboxChecks(props, isHandler);
  return (
    <div className={styles.page}>
      <header>
        <Title2 as="h1" block>
          {isHandler ? words.reading.title : words.mailboxes.title}
        </Title2>
        {isHandler && <Text className={styles.quiet}>{words.reading.hint}</Text>}
      </header>
      <OutcomeBar problem={couldNotRead ? words.mailboxes.couldNotRead : null} done={null} />
      {isHandler && (
        <Checked desk={desk} of={["restrictions"]}>
          <UnreadPlacesSection {...props} />
        </Checked>
      )}
      {isHandler && (
        <Checked desk={desk} of={["reading"]}>
          <ReadingQueue {...props} />
        </Checked>
      )}
      {isHandler && connection.unopenedMail && (
        <Checked desk={desk} of={["people", "restrictions"]}>
          <UnopenedSection {...props} unopenedMail={connection.unopenedMail} />
        </Checked>
      )}
      {isHandler ? (
        <Checked desk={desk} of={["mailboxes"]}>
          <MailboxesSection {...props} mailboxes={desk.mailboxes} title={words.mailboxes.title} none={words.mailboxes.none} />
        </Checked>
      ) : (
        <MailboxesSection {...props} mailboxes={own} title={words.mailboxes.yours} none={words.mailboxes.noneOfYours} />
      )}
      {isHandler && desk.readingEarlier.length > 0 && isReadingWhole && (
        <ReadingSection {...props} entries={desk.readingEarlier} title={words.reading.earlier} hint={words.reading.earlierHint} />
      )}
    </div>
  );
};

const ReadingQueue = (props: WorkProps): ReactNode => {
  const { reading } = props.desk;
  const none = useNone(words.reading.none);
  return <ReadingSection {...props} entries={reading} title={words.reading.queue} hint={reading.length === 0 ? none : words.reading.queueHint} />;
};

/** Handlers replicate all contacts; anybody else reads the checks of their mailboxes when they look. */
const useMailboxChecks = ({ desk }: WorkProps, isHandler: boolean): boolean => {
  const { connection, onChanged } = usePageMeans();
  const [couldNotRead, setCouldNotRead] = useState(false);
  const { settings } = desk;
  useEffect(() => {
    if (isHandler || settings.mailboxes.length === 0) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const result = await readMailboxChecks(connection.work, settings.mailboxes);
      if (isGone) return;
      setCouldNotRead(!result.ok);
      if (result.ok) await onChanged();
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [isHandler, settings, connection, onChanged]);
  return couldNotRead;
};
