import type { HashDep } from "../../../domain/base/hash.ts";
import { Button, makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { verifyEvents, type Verification } from "../../../domain/events/verify.ts";
import { Announcement } from "../../kit/sections/announcement.tsx";
import { Card } from "../../kit/sections/card.tsx";
import { RecordTable } from "../../kit/tables/record-table.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";

export interface ChainCheckProps {
  readonly desk: Pick<Desk, "events">;
  readonly services: HashDep;
}

/** Recomputes every digest and link of the requests, decisions and instructions that this device has. */
export const ChainCheck = ({ desk }: ChainCheckProps): ReactNode => {
  const { services } = usePageMeans();
  const styles = useStyles();
  const [state, setState] = useState<Verification | "running" | null>(null);
  const check = async (): Promise<void> => {
    setState("running");
    setState(await verifyEvents(services, desk.events));
  };
  return (
    <Card title={words.chain}>
      <Text>{words.chainHint}</Text>
      <div className={styles.buttons}>
        <Button disabledFocusable={state === "running"} onClick={() => void check()}>
          {words.verify}
        </Button>
      </div>
      <Announcement>
        {state === "running" && <Text>{words.verifying}</Text>}
        {state !== null && state !== "running" && (
          <MessageBar intent={state.broken.length === 0 ? "success" : "error"} layout="multiline">
            <MessageBarBody>{state.broken.length === 0 ? words.holds(state.rows) : words.broken(state.broken.length, state.rows)}</MessageBarBody>
          </MessageBar>
        )}
      </Announcement>
      {state !== null && state !== "running" && state.broken.length > 0 && (
        <RecordTable
          label={words.chain}
          none=""
          rows={state.broken}
          keyOf={({ event, reason }) => `${event.list}/${event.itemId}/${reason}`}
          columns={[
            { id: "what", label: words.columns.what, renderCell: ({ reason }) => words.seals[reason] },
            { id: "where", label: words.columns.where, renderCell: ({ event }) => words.item(event.list, event.itemId) },
            { id: "row", label: words.columns.row, renderCell: ({ event }) => words.kinds[event.kind] },
          ]}
        />
      )}
    </Card>
  );
};

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });
