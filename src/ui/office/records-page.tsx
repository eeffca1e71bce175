import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import { Card } from "../kit/sections/card.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { RecordTable } from "../kit/tables/record-table.tsx";
import type { WorkProps } from "../kit/work-props.ts";
import { ChainCheck } from "./records/chain-check.tsx";
import { KeptRecords } from "./records/kept-records.tsx";
import { sayIrregularity } from "./records/say-irregularity.ts";
import { words } from "../words/register-words.ts";

export interface RecordsPageProps extends WorkProps {
  /** Lists that did not answer fully when they were last asked. */
  readonly unvouched: readonly LedgerList[];
}

/** Rows that have no effect or are not as they should be. None is passed over in silence. */
export const RecordsPage = ({ unvouched, ...work }: RecordsPageProps): ReactNode => {
  const styles = useStyles();
  const { desk, services, connection, onOpen } = work;
  return (
    <div className={styles.page}>
      <PageHeader title={words.records.title} hint={words.records.hint} />
      {unvouched.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.records.unvouched(unvouched.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      <Card title={words.records.irregular(desk.irregularities.length)}>
        <RecordTable
          label={words.records.title}
          none={words.records.none}
          rows={desk.irregularities}
          keyOf={({ list, itemId, reason }) => `${list}/${itemId}/${reason}`}
          columns={[
            {
              id: "what",
              label: words.records.columns.what,
              renderCell: (irregularity) => {
                const { what, means } = sayIrregularity(irregularity);
                return (
                  <span className={styles.what}>
                    <Text weight="semibold">{what}</Text>
                    <Text size={200} className={styles.quiet}>
                      {means}
                    </Text>
                  </span>
                );
              },
            },
            { id: "where", label: words.records.columns.where, renderCell: ({ list, itemId }) => words.records.item(list, itemId) },
            { id: "row", label: words.records.columns.row, renderCell: (irregularity) => sayIrregularity(irregularity).row },
          ]}
        />
      </Card>
      <KeptRecords {...work} />
      <ChainCheck desk={desk} services={services} />
      {connection.siteAdmin && (
        <Card title={words.records.correct}>
          <Text>{words.records.correctHint}</Text>
          <div>
            <Button onClick={() => onOpen({ type: "disposal" })}>{words.records.toDisposal}</Button>
          </div>
        </Card>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  what: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
