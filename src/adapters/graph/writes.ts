import type { LedgerQuery, LedgerWrite, QueryAnswer, ServiceError, WriteAnswer } from "../../app/ports.ts";
import { isSigned, type LedgerRow } from "../../domain/events/envelope.ts";
import { draftToFields, type RowFields } from "../../domain/events/row-fields.ts";
import { eventKinds } from "../../domain/events/kinds.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";
import type { Result } from "../../domain/base/result.ts";
import type { BatchRequest } from "./batch.ts";
import { addedToRow } from "./rows.ts";
import { listAddress } from "./site-address.ts";

/** A write that fits in a row. */
export interface PreparedWrite {
  readonly list: LedgerList;
  readonly fields: RowFields;
}

/** The write as a row's fields, or the answer that it can never be taken. */
export const prepare = ({ draft, seal }: LedgerWrite): PreparedWrite | Extract<WriteAnswer, { type: "refused" }> => {
  const fields = draftToFields(draft, seal);
  if (fields.ok) return { list: eventKinds[draft.kind].list, fields: fields.value };
  if (fields.error.type === "row-refused") return { type: "refused", detail: fields.error.detail };
  return { type: "refused", detail: `The entry is ${fields.error.length} characters long; ${fields.error.limit} are possible.` };
};

export const isPrepared = (write: ReturnType<typeof prepare>): write is PreparedWrite => "fields" in write;

/** The request that adds a row ("Create a new item in a list"). */
export const writeToRequest = (site: string, id: string, { list, fields }: PreparedWrite, dependsOn: readonly string[] = []): BatchRequest => ({
  id,
  method: "POST",
  url: `${listAddress(site, list)}/items`,
  headers: { "Content-Type": "application/json" },
  body: { fields },
  ...(dependsOn.length > 0 && { dependsOn }),
});

/** Only the list itself can tell what a write came to that was answered with an error. */
interface LookUp {
  readonly type: "look-up";
  readonly error: ServiceError;
}

/** The row was added, and the answer leaves out what makes it readable: it is read from the list, which says more. */
interface ReadAgain {
  readonly type: "read-again";
}

export type FirstAnswer = WriteAnswer | LookUp | ReadAgain;

/** What an answer to a write says at once. */
export const readWriteAnswer = ({ list, fields }: PreparedWrite, answer: Result<unknown, ServiceError>): FirstAnswer => {
  if (answer.ok) {
    const row = addedToRow(list, fields, answer.value);
    return row !== null && isSigned(row) ? { type: "added", row } : { type: "read-again" };
  }
  const { error } = answer;
  // A taken key has no code of its own, and neither its text nor its status is promised: only whether the key is there decides.
  return isAnswered(error) ? { type: "look-up", error } : { type: "failed", error };
};

/** Whether the service said something of the write; where it said nothing, there is nobody to be asked. */
const isAnswered = ({ type }: ServiceError): boolean => answered.has(type);

const answered: ReadonlySet<ServiceError["type"]> = new Set(["refused", "not-allowed", "not-found", "sign-in-needed", "throttled", "unavailable"]);

const failedDependency = 424;

export const lookUpQuery = ({ list, fields }: PreparedWrite): LedgerQuery => ({
  list,
  column: "EventKey",
  where: { equals: String(fields.EventKey) },
});

/** What a write that was answered with an error came to, once the list was asked for its key. Where it is not there, the error says what it says. */
export const readLookUp = (answer: QueryAnswer | undefined, error: ServiceError): WriteAnswer => {
  const [row] = answer?.type === "rows" ? answer.rows : [];
  if (row) return { type: "already-there", row };
  if (error.type !== "refused") return { type: "failed", error };
  if (answer?.type !== "rows") return { type: "failed", error: answer?.type === "failed" ? answer.error : { type: "answer-lost" } };
  return error.status === failedDependency ? { type: "not-tried" } : { type: "refused", detail: error.detail };
};

/** The row that a write made, as the list has it. That it was made is sure; without the row it is an answer that was lost. */
export const readAdded = (answer: QueryAnswer | undefined): WriteAnswer => {
  const [row] = answer?.type === "rows" ? answer.rows : [];
  return row ? { type: "added", row } : { type: "failed", error: { type: "answer-lost" } };
};

/** The row that is there is this very write, whose answer was lost: what depends on it may go on. */
export const isSameWrite = ({ fields }: PreparedWrite, row: LedgerRow): boolean =>
  row.fields.Payload === fields.Payload && row.fields.OccurredAt === fields.OccurredAt && row.fields.Kind === fields.Kind;
