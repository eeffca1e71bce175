import { words } from "./words.ts";
import { Badge, Button, Field, Link, makeStyles, MessageBar, MessageBarBody, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import type { Desk } from "../../app/desk/read-desk.ts";
import { currentPolicy } from "../../domain/policy/policy-at.ts";
import { dayOf } from "../../domain/base/time.ts";
import { sayDay } from "../words/dates.ts";
import { notWhole } from "../../app/desk/not-whole.ts";
import { usePageMeans } from "../kit/page-means.ts";
import type { Place } from "../kit/places.ts";
import { Checked } from "../kit/sections/checked.tsx";
import { unreadWords } from "../words/unread-words.ts";
import { sayCommunication } from "../words/standing-words.ts";
import { Card } from "../kit/sections/card.tsx";
import { PageHeader } from "../kit/sections/page-header.tsx";
import { RecordTable } from "../kit/tables/record-table.tsx";
import { personRows, sorts, type PersonRow, type Sort } from "./people-rows.ts";

export interface PeopleListProps {
  readonly desk: Desk;
  /** Handlers see addresses and contact; everybody else what to do and how to communicate. */
  readonly isHandler: boolean;
  readonly onOpen: (place: Place) => void;
}

/** Everyone who was recorded, with the rule that there is now. */
export const PeopleList = ({ desk, isHandler, onOpen }: PeopleListProps): ReactNode => {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<Sort>("name");
  const wanted = useDeferredValue(search);
  const { roles } = usePageMeans().connection.session;
  const isDecidedRead = notWhole(desk, roles, ["requests"]).unread.length === 0;
  const rows = useMemo(() => personRows(desk, wanted, sort, isDecidedRead), [desk, wanted, sort, isDecidedRead]);
  const areMessagesRead = notWhole(desk, roles, ["messages"]).unread.length === 0;
  const isWhole = notWhole(desk, roles, ["people"]).unread.length === 0;
  return (
    <div className={styles.page}>
      <PageHeader title={words.people.title} hint={isHandler ? words.people.hint : words.person.staffHint}>
        <Button onClick={() => onOpen({ type: "log" })}>{words.person.logContact}</Button>
      </PageHeader>
      {desk.keptFromYou > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.people.keptFromYou(desk.keptFromYou)}</MessageBarBody>
        </MessageBar>
      )}
      <Checked desk={desk} of={["people"]} as="part">
        <Card title={isWhole ? words.people.found(currentPolicy(desk.settings, desk.now), rows.length, desk.persons.size) : words.people.title}>
          <div className={styles.tools}>
            <Field label={words.people.search} className={styles.search}>
              <SearchBox className={styles.box} value={search} onChange={(_, { value }) => setSearch(value)} />
            </Field>
            <Field label={words.people.sort}>
              <Select value={sort} onChange={(_, { value }) => setSort(sorts.find((known) => known === value) ?? "name")}>
                {sorts.map((known) => (
                  <option key={known} value={known}>
                    {words.people.sorts[known]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <RecordTable
            label={words.people.title}
            none={desk.persons.size === 0 ? words.people.none : words.people.notFound}
            rows={rows}
            keyOf={({ person }) => person.key}
            columns={[
              {
                id: "name",
                label: words.people.columns.name,
                renderCell: ({ person, name }) => (
                  <Link as="button" className={styles.name} onClick={() => onOpen({ type: "person", person: person.key })}>
                    {name}
                  </Link>
                ),
              },
              { id: "rule", label: words.people.columns.rule, renderCell: (row) => <RuleCell row={row} /> },
              ...(isHandler
                ? [
                    { id: "addresses", label: words.people.columns.addresses, renderCell: (row: PersonRow) => <AddressesCell row={row} /> },
                    {
                      id: "latest",
                      label: words.people.columns.latest,
                      renderCell: ({ latest }: PersonRow) =>
                        !areMessagesRead ? unreadWords.cell : latest === null ? words.people.latestNone : sayDay(dayOf(latest, desk.settings.timeZone)),
                    },
                  ]
                : [
                    {
                      id: "communication",
                      label: words.people.columns.communication,
                      renderCell: ({ person }: PersonRow) => (isWhole ? howToCommunicate(desk, person.recordKeys) : unreadWords.cell),
                    },
                  ]),
            ]}
          />
        </Card>
      </Checked>
    </div>
  );
};

const howToCommunicate = (desk: Desk, recordKeys: readonly string[]): string => {
  const agreed = recordKeys.map((key) => desk.needs.get(key)?.communication ?? null).find((each) => each !== null);
  return agreed ? sayCommunication(agreed).join(". ") : words.people.communicationNone;
};

const RuleCell = ({ row: { rule } }: { readonly row: PersonRow }): ReactNode => {
  const styles = useStyles();
  return (
    <span className={styles.rule}>
      <Text weight={rule.type === "in-force" ? "semibold" : "regular"} className={rule.type === "none" ? styles.quiet : undefined}>
        {rule.says}
      </Text>
      {rule.isOverdue && (
        <Badge color="danger" shape="rounded">
          {words.people.overdue}
        </Badge>
      )}
    </span>
  );
};

const AddressesCell = ({ row: { person } }: { readonly row: PersonRow }): ReactNode => {
  const styles = useStyles();
  const proposed = person.addresses.filter(({ state }) => state === "proposed").length;
  return (
    <span className={styles.addresses}>
      {person.addresses
        .filter(({ state }) => state === "confirmed")
        .map(({ addressKey, address }) => (
          <span key={addressKey}>{address}</span>
        ))}
      {proposed > 0 && <Text className={styles.quiet}>{words.people.proposed(proposed)}</Text>}
    </span>
  );
};

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  tools: { display: "flex", flexWrap: "wrap", gap: "12px" },
  search: { flex: "1 1 220px", maxWidth: "420px" },
  box: { width: "100%", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: "start" },
  rule: { display: "inline-flex", flexWrap: "wrap", gap: "4px 8px" },
  addresses: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
