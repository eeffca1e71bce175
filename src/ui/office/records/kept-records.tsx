import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { recordRowsRestricted } from "../../../app/person/keep-from.ts";
import { rowsToRestrict, type KeptFrom } from "../../../domain/subjects/person/kept-from.ts";
import { eventsAbout } from "../../../domain/subjects/person/hidden.ts";
import type { LedgerEvent } from "../../../domain/events/event.ts";
import { ledgerLists } from "../../../domain/ledger/lists.ts";
import { Card } from "../../kit/sections/card.tsx";
import { useWrite } from "../../kit/use-write.ts";
import type { WorkProps } from "../../kit/work-props.ts";
import { WriteProblemBar } from "../../kit/write-problem-bar.tsx";
import { words } from "./words.ts";

/** The rows that an owner is to restrict in SharePoint by hand, because screens cannot keep a list from anybody. Absent when there are none. */
export const KeptRecords = (work: WorkProps): ReactNode => {
  const styles = useStyles();
  const toRestrict = rowsToRestrict(work.desk.keptFrom);
  if (toRestrict.length === 0) return null;
  return (
    <Card title={words.kept}>
      <Text>{words.keptHint}</Text>
      <div className={styles.records}>
        {toRestrict.map((kept) => (
          <KeptRecord key={kept.key} {...work} kept={kept} />
        ))}
      </div>
    </Card>
  );
};

const KeptRecord = ({ kept, ...work }: WorkProps & { readonly kept: KeptFrom }): ReactNode => {
  const styles = useStyles();
  const { isBusy, problem, write } = useWrite();
  const { settings, events } = work.desk;
  return (
    <div className={styles.record}>
      <Text weight="semibold">{words.keptFrom(kept.people.map(({ name }) => name).join(", "))}</Text>
      <ul className={styles.rows}>
        {itemsByList(eventsAbout(settings, events, new Set([kept.personKey]))).map(([list, items]) => (
          <li key={list}>{words.keptRows(list, items.join(", "))}</li>
        ))}
      </ul>
      <WriteProblemBar problem={problem} />
      <div>
        <Button disabledFocusable={isBusy} onClick={() => void write((recording) => recordRowsRestricted(recording, kept, ""))}>
          {words.keptDone}
        </Button>
      </div>
    </div>
  );
};

const itemsByList = (events: readonly LedgerEvent[]): readonly (readonly [list: string, items: readonly string[]])[] =>
  ledgerLists.flatMap((list) => {
    const items = events.filter((event) => event.list === list).map(({ itemId }) => itemId);
    return items.length === 0 ? [] : [[list, items.toSorted((left, right) => Number(left) - Number(right))] as const];
  });

const useStyles = makeStyles({
  records: { display: "flex", flexDirection: "column", gap: "16px" },
  record: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  rows: { margin: 0, paddingInlineStart: "20px" },
});
