import type { LedgerReport, Finding, FindingSort } from "../../src/app/records/verify-ledger.ts";
import { sortOf } from "../../src/app/records/verify-ledger.ts";
import type { LedgerList } from "../../src/domain/ledger/lists.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import { sayIrregularity } from "../../src/ui/office/records/say-irregularity.ts";
import { saySettings, words as recordWords } from "../../src/ui/office/records/words.ts";

/** The process's exit code: documented in docs/verify-ledger.md. */
type ExitCode = 0 | 1 | 2;

/** Sorts of findings in the order of the report, with what they are called, and what each means for the exit code. */
const sorts: readonly (readonly [sort: FindingSort, name: string, code: ExitCode])[] = [
  ["altered", "Altered", 1],
  ["removed", "Removed", 1],
  ["inserted", "Inserted by hand", 1],
  ["unentitled", "By somebody not entitled", 1],
  ["mis-keyed", "Mis-keyed", 1],
  ["unclear", "Could not be read", 2],
  // Ordinary life: somebody came second, or left something out of a letter. They are work for the office.
  ["without-effect", "Without effect, and as they were written", 0],
  ["settings-changed", "Settings that an owner changed since the digest, as they may", 0],
];

export interface SaidReport {
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

/** A report in words, and what the command ends with. */
export const sayReport = (report: LedgerReport): SaidReport => {
  const bySort = sorts
    .map(([sort, name, code]) => ({ name, code, findings: report.findings.filter((finding) => sortOf(finding) === sort) }))
    .filter(({ findings }) => findings.length > 0);
  const codes = bySort.map(({ code }) => code);
  const isUnread = report.unread.length > 0 || (report.since?.notCompared.length ?? 0) > 0;
  return {
    lines: [
      `Read ${report.rows} rows of ${report.read.join(", ")}; ${report.sealed} of them carry a seal.`,
      ...(report.unread.length === 0 ? [] : [`Did not answer fully, so that nothing is known of their rows: ${report.unread.join(", ")}.`]),
      ...bySort.flatMap(({ name, findings }) => ["", `${name}: ${findings.length}`].concat(findings.map((finding) => `  ${sayFinding(finding)}`))),
      ...sayAside(report),
      ...saySince(report),
      "",
      ending(codes, isUnread),
    ],
    code: isUnread || codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0,
  };
};

const ending = (codes: readonly ExitCode[], isUnread: boolean): string => {
  if (isUnread || codes.includes(2)) return "Not everything could be read, so this says nothing of the rest.";
  return codes.includes(1) ? "Not in order." : "In order.";
};

const sayFinding = (finding: Finding): string => {
  switch (finding.type) {
    case "settings":
      return `Settings: ${saySettings(finding.settings)}.`;
    case "irregular": {
      const { list, itemId, by } = finding.irregularity;
      const { what, row } = sayIrregularity(finding.irregularity);
      return `${place(list, itemId)}: ${what} (${row}).${added(by)}`;
    }
    case "seal": {
      const { list, itemId, kind, by } = finding.broken.event;
      return `${place(list, itemId)}: ${recordWords.seals[finding.broken.reason]} (${recordWords.kinds[kind]}).${added(by)}`;
    }
    case "since": {
      const { list, itemId, key, what, by } = finding.since;
      return `${place(list, itemId)}: ${recordWords.since[what]} (key ${key === "" ? "none" : key}).${added(by)}`;
    }
  }
};

const place = (list: LedgerList, itemId: string): string => recordWords.item(list, itemId);

const added = (by: Signatory | null): string => (by ? ` Added by ${by.name}.` : "");

const sayAside = ({ aside }: LedgerReport): readonly string[] =>
  aside.length === 0
    ? []
    : [
        "",
        `Set aside by somebody who looked: ${aside.length}`,
        ...aside.map(({ irregularity: { list, itemId }, aside: { by, reason } }) => `  ${place(list, itemId)}: ${by.name}: ${reason}`),
      ];

const saySince = ({ since }: LedgerReport): readonly string[] => {
  if (!since) return [];
  return [
    "",
    `Compared with the digest: ${since.rows} rows, ${since.differences.length} differences.`,
    ...(since.disposed.length === 0
      ? []
      : [`  ${since.disposed.length} are gone as recorded disposals say: ${since.disposed.map(({ list, itemId }) => place(list, itemId)).join("; ")}.`]),
    ...(since.settings === null ? ["  The digest was saved before Settings stood in it: nothing is said of them."] : []),
    ...(since.notCompared.length === 0 ? [] : [`  Lists of the digest that were not read: ${since.notCompared.join(", ")}.`]),
  ];
};
