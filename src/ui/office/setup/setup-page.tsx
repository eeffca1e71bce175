import { Text, Title2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { ChannelsSection } from "./channels-section.tsx";
import { ChecklistSection } from "./checklist-section.tsx";
import { FieldsSection } from "./fields-section.tsx";
import { FormatSection } from "./format-section.tsx";
import { HolidaysEnd } from "./holidays-end.tsx";
import { MailboxesSection } from "./mailboxes-section.tsx";
import { OfficesSection } from "./offices-section.tsx";
import { PolicySection } from "./policy-section.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { usePageMeans } from "../../kit/page-means.ts";

import { words } from "./words.ts";
import type { WorkProps } from "../../kit/work-props.ts";

/** What the body has set up: for owners to change, for handlers to read. */
export const SetUpPage = (props: Pick<WorkProps, "desk">): ReactNode => {
  const { connection } = usePageMeans();
  const styles = usePageStyles();
  return (
    <div className={styles.page}>
      <header>
        <Title2 as="h1">{words.title}</Title2>
        <Text block className={styles.quiet}>
          {connection.siteAdmin ? words.hint : `${words.hint} ${words.readOnly}`}
        </Text>
      </header>
      <ChecklistSection {...props} />
      <PolicySection {...props} />
      <FormatSection {...props} />
      <QuestionsSection {...props} />
      <OfficesSection {...props} />
      <ChannelsSection {...props} />
      <MailboxesSection {...props} />
      <FieldsSection {...props} group="desks" />
      <FieldsSection {...props} group="advisers" />
      <FieldsSection {...props} group="letters" />
      <FieldsSection {...props} group="told" />
      <FieldsSection {...props} group="mail" />
      <HolidaysEnd {...props} />
      <FieldsSection {...props} group="holidays" />
    </div>
  );
};
