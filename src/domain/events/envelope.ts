import { visibleName } from "../base/visible-text.ts";
import { err, ok, type Result } from "../base/result.ts";
import { count, filledText, instantText, objectOf, readShape, text, type Shape, type ShapeProblem } from "../base/shape.ts";
import type { LedgerColumnName } from "../ledger/columns.ts";
import type { LedgerEvent } from "./event.ts";
import type { GivenVerdict } from "./judge.ts";
import type { Seal, Signatory } from "../ledger/recorded.ts";
import { formatFor, newestFormat } from "../ledger/formats.ts";
import { canaryKey, canaryValue } from "../ledger/keys.ts";
import type { Instant } from "../base/time.ts";
import { eventKinds, isKind, kindOf } from "./kinds.ts";
import type { LedgerList } from "../ledger/lists.ts";

/**
 * A row as a list keeps it. `version` is SharePoint's own: above 1.0 the row was edited. What the service did not say
 * is null: such a row is not an event, for an event by nobody, or at no time, would pass for one that does not count.
 */
export interface LedgerRow {
  readonly list: LedgerList;
  readonly itemId: string;
  readonly createdAt: Instant | null;
  readonly createdBy: Signatory | null;
  readonly version: string | null;
  readonly fields: Readonly<Partial<Record<LedgerColumnName, string | number>>>;
  /** The verdict that this device keeps with it; absent until it was judged here. The service says nothing of it. */
  readonly verdict?: GivenVerdict;
}

/** A row of which the service said who added it, when, and in which version it is. */
export interface SignedRow extends LedgerRow {
  readonly createdAt: Instant;
  readonly createdBy: Signatory;
  readonly version: string;
}

export const isSigned = (row: LedgerRow): row is SignedRow => unsignedParts(row).length === 0;

const unsignedParts = ({ createdAt, createdBy, version }: LedgerRow): readonly string[] => [
  ...(createdBy !== null && createdBy.oid !== "" ? [] : ["its author"]),
  ...(readShape(instantText, createdAt).ok ? [] : ["its time"]),
  ...(version !== null && /^\d+\.\d+$/.test(version) ? [] : ["its version"]),
];

/** The one row of a list that vouches for the others. What only calls itself one may be somebody's restriction under another name. */
export const isCanary = ({ list, fields }: LedgerRow): boolean => fields.Kind === canaryValue && fields.EventKey === canaryKey(list);

/** Reads a row as an event, or says why it cannot be one. A row that cannot be read is reported, never skipped. */
export const rowToEvent = (row: LedgerRow): Result<LedgerEvent, UnreadableRowError> => {
  const unreadable = (reason: UnreadableRowError["reason"], detail: string): Result<never, UnreadableRowError> => err({ type: "unreadable-row", reason, detail, row });

  const envelope = parseEnvelope(row.fields.Payload);
  const format = envelope?.v;
  if (!envelope || typeof format !== "number") return unreadable("by-hand", "The payload is not an envelope.");
  if (format > newestFormat) return unreadable("newer-version", `Version ${format}.`);
  const kind = String(row.fields.Kind ?? "");
  // A kind that this version does not know may change what is true, so it is not passed over.
  if (!isKind(kind)) return unreadable("newer-version", `Kind ${kind.slice(0, 60)}.`);
  const { formats } = kindOf(kind);
  if (format > Math.max(...formats)) return unreadable("newer-version", `Version ${format}.`);
  if (formatFor(formats, format) === null) return unreadable("by-hand", `${kind} ${format}`);
  if (eventKinds[kind].list !== row.list) return unreadable("by-hand", "This kind does not belong in this list.");
  const columns = readShape(columnShape, pickColumns(row.fields));
  if (!columns.ok) return unreadable("by-hand", sayProblems(columns.error));
  const body = readShape<unknown>(eventKinds[kind].shape, envelope.body, "body");
  if (!body.ok) return unreadable("by-hand", sayProblems(body.error));
  if (!isSigned(row)) return unreadable("unsigned", `The service did not say ${unsignedParts(row).join(", ")}.`);
  // What is no seal seals nothing, and is reported as a row without one.
  const seal = readShape(sealShape, envelope.seal);
  return ok({
    kind,
    body: body.value,
    key: columns.value.EventKey,
    stream: columns.value.Stream,
    sequence: columns.value.Sequence,
    occurredAt: columns.value.OccurredAt,
    personKey: String(row.fields.PersonKey ?? ""),
    addressKey: String(row.fields.AddressKey ?? ""),
    policyVersion: String(row.fields.PolicyVersion ?? ""),
    list: row.list,
    itemId: row.itemId,
    recordedAt: row.createdAt,
    by: { ...row.createdBy, name: visibleName(row.createdBy.name) },
    edited: row.version !== "1.0",
    ...(format > 1 && { format }),
    ...(seal.ok && { seal: seal.value }),
  } as LedgerEvent);
};

export interface UnreadableRowError {
  readonly type: "unreadable-row";
  /**
   * `newer-version`: a newer Evenhand wrote it. `by-hand`: it was not written by Evenhand, or was damaged.
   * `unsigned`: the service did not say who added it, when, or in which version it is.
   */
  readonly reason: "newer-version" | "by-hand" | "unsigned";
  readonly detail: string;
  readonly row: LedgerRow;
}

const sealShape: Shape<Seal> = objectOf({ digest: filledText(128), previous: text(128) });

// Without these a row has no place in the ledger: two rows without a key would pass for one event.
const columnShape = objectOf({ EventKey: filledText(255), Stream: filledText(255), Sequence: count, OccurredAt: instantText });

const pickColumns = ({ EventKey, Stream, Sequence, OccurredAt }: LedgerRow["fields"]): unknown => ({
  EventKey,
  Stream,
  Sequence: Number(Sequence ?? 0),
  OccurredAt,
});

/** What of a row is not as it has to be, for whoever looks into it. */
export const sayProblems = (problems: readonly ShapeProblem[]): string => problems.map(({ path, expected }) => `${path}: ${expected.type}`).join("; ");

interface Envelope {
  readonly v?: unknown;
  readonly body?: unknown;
  readonly seal?: unknown;
}

const parseEnvelope = (payload: unknown): Envelope | null => {
  if (typeof payload !== "string") return null;
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
};

/** The addresses that a row may be about, whether or not it can be read as an event: what cannot be read still concerns somebody. */
export const addressKeysIn = ({ fields }: LedgerRow): readonly string[] => {
  const { addressKeys } = (parseEnvelope(fields.Payload)?.body ?? {}) as { readonly addressKeys?: unknown };
  const named = Array.isArray(addressKeys) ? addressKeys : [];
  return [...new Set([fields.AddressKey, ...named])].filter((key) => typeof key === "string" && key !== "");
};
