import { Button, makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../../app/desk/read-desk.ts";
import type { HashDep } from "../../../app/ports.ts";
import { verifyEvents, type Verification } from "../../../domain/events/verify.ts";
import { Announcement } from "../../kit/sections/announcement.tsx";
import { Card } from "../../kit/sections/card.tsx";
import { RecordTable } from "../../kit/tables/record-table.tsx";
import { words } from "../../words/register-words.ts";

export interface ChainCheckProps {
  readonly desk: Pick<Desk, "events">;
  readonly services: HashDep;
}

/** Recomputes every digest and link of the requests, decisions and instructions that this device has. */
export const ChainCheck = ({ desk, services }: ChainCheckProps): ReactNode => {
  const styles = useStyles();
  const [state, setState] = useState<Verification | "running" | null>(null);
  const check = async (): Promise<void> => {
    setState("running");
    setState(await verifyEvents(services, desk.events));
  };
  return (
    <Card title={words.records.chain}>
      <Text>{words.records.chainHint}</Text>
      <div className={styles.buttons}>
        <Button disabledFocusable={state === "running"} onClick={() => void check()}>
          {words.records.verify}
        </Button>
      </div>
      <Announcement>
        {state === "running" && <Text>{words.records.verifying}</Text>}
        {state !== null && state !== "running" && (
          <MessageBar intent={state.broken.length === 0 ? "success" : "error"} layout="multiline">
            <MessageBarBody>{state.broken.length === 0 ? words.records.holds(state.rows) : words.records.broken(state.broken.length, state.rows)}</MessageBarBody>
          </MessageBar>
        )}
      </Announcement>
      {state !== null && state !== "running" && state.broken.length > 0 && (
        <RecordTable
          label={words.records.chain}
          none=""
          rows={state.broken}
          keyOf={({ event, reason }) => `${event.list}/${event.itemId}/${reason}`}
          columns={[
            { id: "what", label: words.records.columns.what, renderCell: ({ reason }) => words.records.seals[reason] },
            { id: "where", label: words.records.columns.where, renderCell: ({ event }) => words.records.item(event.list, event.itemId) },
            { id: "row", label: words.records.columns.row, renderCell: ({ event }) => words.records.kinds[event.kind] },
          ]}
        />
      )}
    </Card>
  );
};

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });
