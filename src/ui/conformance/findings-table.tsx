import { Badge, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../app/conformance/probe.ts";
import type { ProbeEntry } from "../../app/conformance/run-probes.ts";
import { RecordTable, type RecordColumn } from "../kit/tables/record-table.tsx";
import { conformanceWords } from "../words/conformance-words.ts";
import { words } from "./words.ts";

/** What was tried, one line each: what it is, whether it is so here, and what was seen. */
export const FindingsTable = ({ entries }: { readonly entries: readonly ProbeEntry[] }): ReactNode => (
  <RecordTable label={words.found} columns={columns()} rows={entries} keyOf={({ name }) => name} none={words.none} />
);

const columns = (): readonly RecordColumn<ProbeEntry>[] => [
  { id: "what", label: words.columns.what, renderCell: ({ name }) => conformanceWords.probes[name] },
  { id: "outcome", label: words.columns.outcome, renderCell: (entry) => <Outcome {...entry} /> },
  { id: "seen", label: words.columns.seen, renderCell: ({ finding }) => <Lines finding={finding} /> },
];

const colours = { proven: "success", differs: "warning", "not-tried": "subtle" } as const;

const Outcome = ({ finding, isFatal }: ProbeEntry): ReactNode => {
  const styles = useStyles();
  const isGrave = isFatal && finding.type === "differs";
  return (
    <div className={styles.outcome}>
      <Badge appearance="tint" color={isGrave ? "danger" : colours[finding.type]}>
        {conformanceWords.outcomes[finding.type]}
      </Badge>
      {isGrave && <Caption1>{conformanceWords.fatal}</Caption1>}
      {finding.type === "not-tried" && <Caption1>{conformanceWords.whys[finding.why]}</Caption1>}
      {finding.type === "differs" && Object.keys(finding.quirks).length === 0 && <Caption1>{conformanceWords.noQuirk}</Caption1>}
    </div>
  );
};

const Lines = ({ finding }: { readonly finding: Finding }): ReactNode => {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {conformanceWords.seen(finding.seen).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  lines: { margin: 0, padding: 0, listStyleType: "none" },
});
