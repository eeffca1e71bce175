import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { canSetAside } from "../../../app/records/set-aside-row.ts";
import { isHandlerRole } from "../../../app/session.ts";
import { dayOf } from "../../../domain/base/time.ts";
import type { Irregularity } from "../../../domain/views/irregularities.ts";
import { maySetAside, type IrregularityAside } from "../../../domain/views/set-aside.ts";
import { OpenForm } from "../../kit/dialogues/open-form.tsx";
import { Card } from "../../kit/sections/card.tsx";
import { RecordTable } from "../../kit/tables/record-table.tsx";
import type { WorkProps } from "../../kit/work-props.ts";
import { sayDay } from "../../words/dates.ts";
import { sayIrregularity } from "./say-irregularity.ts";
import { SetAsideForm } from "./set-aside-form.tsx";
import { words } from "./words.ts";
import { usePageMeans } from "../../kit/page-means.ts";
import { useIsWhole } from "../../kit/sections/checked.tsx";

/** The rows that need a look, whose they are, and the way to set one aside. */
export const IrregularRows = (work: WorkProps): ReactNode => {
  const { desk } = work;
  const { connection } = usePageMeans();
  const { roles, account } = connection.session;
  const isReady = canSetAside(connection.work);
  const isWhole = useIsWhole();
  return (
    <Card title={isWhole ? words.irregular(desk.irregularities.length) : words.irregularPart}>
      {!isReady && isHandlerRole(roles) && desk.irregularities.some((irregularity) => maySetAside(irregularity, account.oid)) && <Text>{words.aside.notYet}</Text>}
      <RecordTable
        label={words.title}
        none={words.none}
        rows={desk.irregularities}
        keyOf={keyOf}
        columns={[
          { id: "what", label: words.columns.what, renderCell: (irregularity) => <What irregularity={irregularity} /> },
          { id: "where", label: words.columns.where, renderCell: sayWhere },
          { id: "row", label: words.columns.row, renderCell: (irregularity) => sayIrregularity(irregularity).row },
          { id: "by", label: words.columns.by, renderCell: ({ by }) => by?.name ?? words.nobody },
          {
            id: "aside",
            label: words.columns.aside,
            renderCell: (irregularity) =>
              isReady && isHandlerRole(roles) && maySetAside(irregularity, account.oid) ? (
                <OpenForm
                  label={words.aside.do}
                  longLabel={words.aside.doTo(sayWhere(irregularity))}
                  renderForm={(close) => <SetAsideForm {...work} row={irregularity} does="set-aside" onDone={close} />}
                />
              ) : null,
          },
        ]}
      />
    </Card>
  );
};

/** The rows that a handler has looked at and set aside. Absent when there are none. */
export const RowsAside = (work: WorkProps): ReactNode => {
  const { desk } = work;
  const { connection } = usePageMeans();
  if (desk.irregularitiesAside.length === 0) return null;
  return (
    <Card title={words.aside.title(desk.irregularitiesAside.length)}>
      <Text>{words.aside.hint}</Text>
      <RecordTable
        label={words.aside.label}
        none=""
        rows={desk.irregularitiesAside}
        keyOf={({ irregularity }) => keyOf(irregularity)}
        columns={[
          { id: "what", label: words.columns.what, renderCell: ({ irregularity }) => sayIrregularity(irregularity).what },
          { id: "where", label: words.columns.where, renderCell: ({ irregularity }) => sayWhere(irregularity) },
          { id: "row", label: words.columns.row, renderCell: ({ irregularity }) => sayIrregularity(irregularity).row },
          { id: "by", label: words.columns.by, renderCell: ({ irregularity: { by } }) => by?.name ?? words.nobody },
          { id: "why", label: words.columns.why, renderCell: ({ aside }) => sayAside(aside, desk.settings.timeZone) },
          {
            id: "back",
            label: words.columns.aside,
            renderCell: ({ irregularity }) =>
              isHandlerRole(connection.session.roles) && canSetAside(connection.work) ? (
                <OpenForm
                  label={words.aside.back}
                  longLabel={words.aside.backTo(sayWhere(irregularity))}
                  renderForm={(close) => <SetAsideForm {...work} row={irregularity} does="bring-back" onDone={close} />}
                />
              ) : null,
          },
        ]}
      />
    </Card>
  );
};

const What = ({ irregularity }: { readonly irregularity: Irregularity }): ReactNode => {
  const styles = useStyles();
  const { what, means } = sayIrregularity(irregularity);
  return (
    <span className={styles.what}>
      <Text weight="semibold">{what}</Text>
      <Text size={200} className={styles.quiet}>
        {means}
      </Text>
    </span>
  );
};

const keyOf = ({ list, itemId, reason }: Irregularity): string => `${list}/${itemId}/${reason}`;

const sayWhere = ({ list, itemId }: Irregularity): string => words.item(list, itemId);

const sayAside = ({ by, at, reason }: IrregularityAside["aside"], timeZone: string): string => words.aside.by(by.name, sayDay(dayOf(at, timeZone)), reason);

const useStyles = makeStyles({
  what: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
