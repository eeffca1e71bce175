import { sayAll } from "../../domain/base/service-time.ts";
import { dayWords } from "../words/day-words.ts";
import { words } from "./words.ts";
import { requestWords } from "../words/request-words.ts";
import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { momentsOf, type Desk } from "../../app/desk/read-desk.ts";
import { waitedWorkingDays } from "../../domain/views/report/figures.ts";
import type { RestrictionRequest } from "../../domain/subjects/request/requests.ts";
import { dayOf, type Day, type Instant } from "../../domain/base/time.ts";
import type { Place } from "../kit/places.ts";
import { Card } from "../kit/sections/card.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { RecordTable, type RecordColumn } from "../kit/tables/record-table.tsx";
import { endedAt, waitingRows } from "./waiting-rows.ts";

export interface WaitingListProps {
  readonly desk: Desk;
  readonly onOpen: (place: Place) => void;
}

/** Requests by what is next for them. */
export const WaitingList = ({ desk, onOpen }: WaitingListProps): ReactNode => {
  const styles = useStyles();
  const rows = useMemo(() => waitingRows(desk), [desk]);
  const { columns } = words;
  const day = (at: Instant): Day => dayOf(at, desk.settings.timeZone);
  const request: RecordColumn<RestrictionRequest> = { id: "request", label: columns.request, renderCell: (row) => <RequestCell request={row} onOpen={onOpen} /> };
  const asked: RecordColumn<RestrictionRequest> = {
    id: "asked",
    label: columns.by,
    renderCell: ({ submission }) => words.by(submission.by.name, day(submission.recordedAt)),
  };
  const idOf = ({ id }: RestrictionRequest): string => id;
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} />
      <Card title={words.waiting}>
        <RecordTable
          label={words.waiting}
          none={words.waitingNone}
          rows={rows.waiting}
          keyOf={idOf}
          columns={[request, asked, { id: "waits", label: columns.waits, renderCell: (row) => sayWaits(desk, row) }]}
        />
      </Card>
      <Card title={words.notInForce}>
        <RecordTable
          label={words.notInForce}
          none={words.notInForceNone}
          rows={rows.notInForce}
          keyOf={(row) => row.request.id}
          columns={[
            { id: "request", label: columns.request, renderCell: (row) => <RequestCell request={row.request} onOpen={onOpen} /> },
            { id: "decision", label: columns.decision, renderCell: (row) => decisionBy(row.request, day) },
            {
              id: "next",
              label: columns.next,
              renderCell: ({ restriction }) =>
                restriction ? (
                  <Button size="small" onClick={() => onOpen({ type: "person", person: restriction.personKey })}>
                    {words.recordNotice}
                  </Button>
                ) : (
                  <Text className={styles.loud}>{words.instructionMissing}</Text>
                ),
            },
          ]}
        />
      </Card>
      <Card title={words.sentBack}>
        <RecordTable
          label={words.sentBack}
          none={words.sentBackNone}
          rows={rows.sentBack}
          keyOf={idOf}
          columns={[
            request,
            { id: "decision", label: columns.sentBackBy, renderCell: (row) => decisionBy(row, day) },
            { id: "wanted", label: words.wanted, renderCell: (row) => wantedIn(row) },
          ]}
        />
      </Card>
      <Card title={words.decided}>
        <RecordTable
          label={words.decided}
          none={words.decidedNone}
          rows={rows.decided}
          keyOf={idOf}
          columns={[
            request,
            asked,
            { id: "state", label: columns.state, renderCell: ({ state, policy }) => requestWords.states[state](policy) },
            { id: "decision", label: columns.decision, renderCell: (row) => decisionBy(row, day) },
          ]}
        />
      </Card>
    </div>
  );
};

const sayWaits = (desk: Desk, request: RestrictionRequest): string => {
  const waited = sayAll(momentsOf(desk), (at) => waitedWorkingDays(desk.settings, request, at));
  return waited.ok ? words.waits(waited.value) : dayWords.unknown;
};

const RequestCell = ({ request, onOpen }: { readonly request: RestrictionRequest; readonly onOpen: (place: Place) => void }): ReactNode => {
  const styles = useStyles();
  return (
    <span className={styles.request}>
      <Link as="button" className={styles.link} onClick={() => onOpen({ type: "request", request: request.id })}>
        {`${request.reference}: ${request.name}`}
      </Link>
      {request.state === "waiting" && request.submission.body.urgent === "yes" && (
        <Badge color="danger" shape="rounded">
          {words.urgent}
        </Badge>
      )}
    </span>
  );
};

/** Who decided and when; for a request that was taken back, who took it back. */
const decisionBy = (request: RestrictionRequest, day: (at: Instant) => Day): string => {
  const by = request.state === "withdrawn" ? request.withdrawal?.by : request.decisions.at(-1)?.by;
  return by ? words.by(by.name, day(endedAt(request))) : "";
};

const wantedIn = ({ decisions }: RestrictionRequest): string => {
  const last = decisions.at(-1);
  return last?.kind === "request.sent-back" ? last.body.wanted : "";
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  request: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  link: { fontWeight: tokens.fontWeightSemibold, textAlign: "start", overflowWrap: "anywhere" },
  loud: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});
