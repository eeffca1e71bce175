import { Button, Field, makeStyles, mergeClasses, Select, Text, Title2, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { readEvidence, type EvidenceReader } from "../../../app/export/read-evidence.ts";
import type { Desk } from "../../../app/desk/read-desk.ts";
import { toCsv } from "../../../domain/views/export/csv.ts";
import { dayOf, type Day } from "../../../domain/base/time.ts";
import { usePageStyles } from "../../kit/sections/page-styles.ts";
import { TakeOut } from "../../kit/take-out.tsx";
import type { Place } from "../../kit/places.ts";
import { entryCells, evidenceColumns, evidenceHead } from "./evidence-rows.ts";
import { EvidenceTable } from "./evidence-table.tsx";
import "./print.css";
import { words } from "./words.ts";
import { DayInput } from "../../kit/fields/day-input.tsx";
import { useNone } from "../../kit/sections/checked.tsx";

export interface ExportPageProps {
  readonly desk: Desk;
  readonly personKey: string;
  readonly onOpen: (place: Place) => void;
}

const readers: readonly EvidenceReader[] = ["office", "person"];

/** The dated evidence log of one person: to read, to print, and as a file. */
export const ExportPage = ({ desk, personKey, onOpen }: ExportPageProps): ReactNode => {
  const styles = usePageStyles();
  const own = useStyles();
  const { settings, now } = desk;
  const none = useNone(words.none);
  const [until, setUntil] = useState<Day | null>(() => dayOf(now, settings.timeZone));
  const [reader, setReader] = useState<EvidenceReader>("office");
  const evidence = useMemo(() => (until === null ? null : readEvidence(desk, { personKey, until, reader })), [desk, personKey, until, reader]);
  if (!desk.people.has(personKey)) return <Text>{words.gone}</Text>;
  const rows = evidence?.entries.map((entry) => entryCells(entry, settings.timeZone)) ?? [];
  const asCsv = evidence && ((): string => toCsv([...evidenceHead(evidence).map((line) => [line]), [], evidenceColumns(), ...rows]));
  return (
    <div className={own.page}>
      <Text block className={styles.quiet}>
        {words.hint}
      </Text>
      <div className={own.controls}>
        <Field label={words.until} className={styles.field}>
          <DayInput value={until} max={dayOf(now, settings.timeZone)} onChange={setUntil} />
        </Field>
        <Field label={words.reader} className={styles.field}>
          <Select value={reader} onChange={(_, { value }) => setReader(readers.find((each) => each === value) ?? reader)}>
            {readers.map((each) => (
              <option key={each} value={each}>
                {words.readers[each]}
              </option>
            ))}
          </Select>
        </Field>
        <TakeOut text={asCsv} file={evidence && words.fileName(evidence.until)} isMain />
        <Button onClick={() => onOpen({ type: "person", person: personKey })}>{words.toPerson}</Button>
        {reader === "person" && <Text weight="semibold">{words.personNote}</Text>}
        {reader === "office" && evidence?.informationRights && <Text>{words.informationRights(evidence.informationRights.says, evidence.informationRights.clause)}</Text>}
      </div>
      {evidence && (
        <article className={mergeClasses("evidence-log", own.log)}>
          <Title2 as="h1">{words.title(evidence.name)}</Title2>
          {evidenceHead(evidence)
            .filter((line) => line !== words.title(evidence.name))
            .map((line) => (
              <Text key={line} block>
                {line}
              </Text>
            ))}
          <Text block weight="semibold">
            {words.entries(rows.length)}
          </Text>
          {rows.length === 0 ? (
            <Text>{none}</Text>
          ) : (
            <EvidenceTable label={words.title(evidence.name)} columns={evidenceColumns()} rows={evidence.entries.map(({ key }, index) => ({ key, cells: rows[index] ?? [] }))} />
          )}
        </article>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  controls: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    "& > *": { minWidth: 0, maxWidth: "100%" },
  },
  log: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    padding: "16px clamp(12px, 3vw, 24px)",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    "& h1": { margin: 0 },
  },
});
