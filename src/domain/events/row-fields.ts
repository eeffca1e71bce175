import { err, ok, type Result } from "../base/result.ts";
import { readShape } from "../base/shape.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import type { LedgerColumnName } from "../ledger/columns.ts";
import type { ReadableColumn } from "../ledger/define-kind.ts";
import { formatOf } from "../ledger/formats.ts";
import { subjectWhen } from "../ledger/keys.ts";
import { payloadLimit } from "../ledger/payload-limit.ts";
import type { Seal } from "../ledger/recorded.ts";
import { sayProblems } from "./envelope.ts";
import type { EventDraft } from "./event.ts";
import { eventKinds, kindOf } from "./kinds.ts";

export type RowFields = Readonly<Partial<Record<LedgerColumnName | "Title", string | number>>>;

/** The columns of a new row. Refused when the payload would not fit in a list column, or when nobody could read it back. */
export const draftToFields = (draft: EventDraft, seal?: Seal): Result<RowFields, PayloadTooLargeError | BodyRefusedError> => {
  const payload = canonicalJson({ v: formatOf(draft), body: draft.body, ...(seal && { seal }) });
  if (payload.length > payloadLimit) return err({ type: "payload-too-large", length: payload.length, limit: payloadLimit });
  const body = readShape<unknown>(eventKinds[draft.kind].shape, draft.body, "body");
  if (!body.ok) return err({ type: "row-refused", detail: sayProblems(body.error) });
  return ok(
    withoutEmpty({
      Title: `${draft.stream.split(":")[0] ?? ""} ${draft.kind}`,
      EventKey: draft.key,
      Stream: draft.stream,
      Kind: draft.kind,
      OccurredAt: draft.occurredAt,
      PersonKey: draft.personKey,
      AddressKey: draft.addressKey,
      SubjectWhen: subjectWhen(subjectOf(draft), draft.occurredAt),
      Sequence: draft.sequence,
      PolicyVersion: draft.policyVersion,
      ...readableColumns(draft),
      Payload: payload,
    }),
  );
};

export interface PayloadTooLargeError {
  readonly type: "payload-too-large";
  readonly length: number;
  readonly limit: number;
}

/** What is said does not have the shape of its kind, such as a text that is longer than its field. */
export interface BodyRefusedError {
  readonly type: "row-refused";
  readonly detail: string;
}

// Contacts are read by address, because most senders are no recorded person; all else by person.
export const subjectOf = (draft: EventDraft): string => (eventKinds[draft.kind].list === "Contacts" ? draft.addressKey : draft.personKey) || draft.stream;

/** The field of the body that a readable column repeats. */
const repeated: Readonly<Record<ReadableColumn, string>> = { Behaviour: "choice", Channel: "channel", Outcome: "outcome", ReviewOn: "reviewOn" };

const readableColumns = ({ kind, body }: EventDraft): RowFields => {
  const fields: Readonly<Record<string, unknown>> = { ...body };
  return Object.fromEntries(kindOf(kind).shows.map((column) => [column, typeof fields[repeated[column]] === "string" ? String(fields[repeated[column]]) : ""]));
};

const withoutEmpty = (fields: RowFields): RowFields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
