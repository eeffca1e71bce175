import { Button, makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { Card } from "../kit/sections/card.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import type { WorkProps } from "../kit/work-props.ts";
import { ChainCheck } from "./records/chain-check.tsx";
import { KeptRecords } from "./records/kept-records.tsx";
import { OutsideDigest } from "./records/outside-digest.tsx";
import { IrregularRows, RowsAside } from "./records/irregular-rows.tsx";
import { words } from "./records/words.ts";
import { usePageMeans } from "../kit/page-means.ts";
import { Checked } from "../kit/sections/checked.tsx";

export interface RecordsPageProps extends WorkProps {
  /** Lists that did not answer fully when they were last asked. */
  readonly unvouched: readonly LedgerList[];
}

/** Rows that have no effect or are not as they should be. None is passed over in silence. */
export const RecordsPage = ({ unvouched, ...work }: RecordsPageProps): ReactNode => {
  const styles = useStyles();
  const { desk, onOpen } = work;
  const { services, connection } = usePageMeans();
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} hint={words.hint} />
      {unvouched.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unvouched(unvouched.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      <Checked desk={desk} of={["everything"]} as="part">
        <IrregularRows {...work} />
        <RowsAside {...work} />
      </Checked>
      <Checked desk={desk} of={["keptFrom"]}>
        <KeptRecords {...work} />
      </Checked>
      <Checked desk={desk} of={["everything"]} isDocument>
        <ChainCheck desk={desk} services={services} />
        <OutsideDigest desk={desk} />
      </Checked>
      {connection.siteAdmin && (
        <Card title={words.correct}>
          <Text>{words.correctHint}</Text>
          <div>
            <Button onClick={() => onOpen({ type: "disposal" })}>{words.toDisposal}</Button>
          </div>
        </Card>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
});
