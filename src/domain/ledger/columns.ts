/**
 * The columns of every list but Settings. `Title` and the indexed columns hold no name, address or free text:
 * they may appear in a URL, a filter or an export.
 */
export interface LedgerColumn {
  readonly name: LedgerColumnName;
  readonly type: "text" | "payload" | "number";
  readonly indexed: boolean;
  readonly unique?: true;
}

export const ledgerColumnNames = [
  "EventKey",
  "Stream",
  "Kind",
  "OccurredAt",
  "PersonKey",
  "AddressKey",
  "SubjectWhen",
  "Sequence",
  "PolicyVersion",
  "Behaviour",
  "Channel",
  "Outcome",
  "ReviewOn",
  "Payload",
] as const;

export type LedgerColumnName = (typeof ledgerColumnNames)[number];

const indexedText = (name: LedgerColumnName): LedgerColumn => ({ name, type: "text", indexed: true });
const readableText = (name: LedgerColumnName): LedgerColumn => ({ name, type: "text", indexed: false });

export const ledgerColumns: readonly LedgerColumn[] = [
  { name: "EventKey", type: "text", indexed: true, unique: true },
  indexedText("Stream"),
  indexedText("Kind"),
  indexedText("OccurredAt"),
  indexedText("PersonKey"),
  indexedText("AddressKey"),
  // Joins whose it is and when, so that one filter on one column reads a person's or an address's recent rows.
  indexedText("SubjectWhen"),
  { name: "Sequence", type: "number", indexed: false },
  readableText("PolicyVersion"),
  readableText("Behaviour"),
  readableText("Channel"),
  readableText("Outcome"),
  readableText("ReviewOn"),
  { name: "Payload", type: "payload", indexed: false },
];
