import type { LedgerRow } from "../../domain/events/envelope.ts";
import { subjectBounds } from "../../domain/ledger/keys.ts";
import { instantOf, millisecondsOf, type Instant } from "../../domain/base/time.ts";
import { cursorOf, indexChanges, indexRow } from "../ledger/index-rows.ts";
import type { ChangesAnswer, ClockDep, LedgerDep, LedgerQuery, ListCursor, QueryAnswer, ReplicaDep, ServiceError } from "../ports.ts";
import { staffLists } from "../../domain/ledger/lists.ts";
import { replicaFreshForMs } from "./local-answer.ts";
import { isTimeless } from "../../domain/subjects/contact/message-places.ts";
import type { ReadMessage } from "./read-message.ts";

/** `could-not-check` means that nothing may be concluded from what is missing on this device. */
export type CheckOutcome = { readonly type: "checked" } | { readonly type: "could-not-check"; readonly reason: ServiceError | { readonly type: "not-vouched-for" } };

/**
 * Verifies the local answer with one batch: what changed in the lists that staff replicate (when that was not
 * asked in the last three minutes), this sender's contacts, and this message. Updates the replica. Ten requests
 * in all, four while the rules are fresh; two more where messages have timeless keys, since this one may have been logged
 * before; and one for each row that changed, beside a canary. Of a message whose sender cannot be looked up there is nothing
 * but the lists to ask for (`read` is null): its header may name somebody.
 */
export const checkSender = async (deps: ClockDep & LedgerDep & ReplicaDep, read: ReadMessage | null, options: { readonly force: boolean }): Promise<CheckOutcome> => {
  const now = deps.clock.now();
  const known = await deps.replica.cursors();
  const isFresh = staffLists.every((list) => {
    const cursor = known.find((candidate) => candidate.list === list);
    const age = cursor ? millisecondsOf(now) - millisecondsOf(cursor.checkedAt) : Number.POSITIVE_INFINITY;
    // A check in the future comes from a clock that was put back: it vouches for nothing.
    return age >= 0 && age < replicaFreshForMs;
  });
  const cursors: readonly ListCursor[] = isFresh && !options.force ? [] : staffLists.map((list) => ({ list, cursor: cursorOf(known, list) }));

  const queries = read === null ? [] : contactQueries(read, now);
  if (cursors.length === 0 && queries.length === 0) return { type: "checked" };
  const before = read === null ? [] : await deps.replica.rowsAbout(read.sender.addressKey, ["Contacts"]);
  const asked = await deps.ledger.changes(cursors, queries);
  if (!asked.ok) return { type: "could-not-check", reason: asked.error };

  const problem = firstProblem(asked.value.changes.map(({ answer }) => answer)) ?? firstProblem(asked.value.answers);
  const changes = asked.value.changes.flatMap(({ answer }) => (answer.type === "changes" ? [indexChanges(answer.changes, known)] : []));
  // A list that was not vouched for keeps its old cursor and its old "checked" time.
  if (changes.length > 0) await deps.replica.apply(changes, now);
  const contacts = asked.value.answers.flatMap((answer) => (answer.type === "rows" ? answer.rows : []));
  if (contacts.length > 0) await deps.replica.keepRows(contacts.map(indexRow));
  const gone = asked.value.answers.flatMap((answer, index) => (answer.type === "rows" ? missingFrom(answer.rows, queries[index], before) : []));
  if (gone.length > 0) await deps.replica.dropRows("Contacts", gone);
  return problem ? { type: "could-not-check", reason: problem } : { type: "checked" };
};

const thirtyDaysMs = 30 * 86_400_000;

const contactQueries = (read: ReadMessage, now: Instant): readonly LedgerQuery[] => [
  {
    list: "Contacts",
    column: "SubjectWhen",
    where: { subject: read.sender.addressKey, since: instantOf(millisecondsOf(now) - thirtyDaysMs) },
  },
  ...[...new Set([read.stream, read.streams.first, ...maybeStreams(read)])].map((stream) => ({ list: "Contacts", column: "Stream", where: { equals: stream } }) as const),
];

/** Whether a colleague logged it as that of one of those who may have written it. Of more than a few, whoever is chosen is asked about then. */
const maybeStreams = ({ stream, through }: ReadMessage): readonly string[] =>
  through?.author === null ? through.mayBeBy.slice(0, 3).map(({ streams }) => (isTimeless(stream) ? streams.timeless : streams.first)) : [];

/** Rows that this device had before it asked, that the question covers, and that a vouched answer does not have. */
const missingFrom = (rows: readonly LedgerRow[], query: LedgerQuery | undefined, before: readonly LedgerRow[]): readonly string[] => {
  const found = new Set(rows.map(({ itemId }) => itemId));
  return before.filter((row) => query !== undefined && isCovered(query, row) && !found.has(row.itemId)).map(({ itemId }) => itemId);
};

const isCovered = ({ column, where }: LedgerQuery, { fields }: LedgerRow): boolean => {
  const value = String(fields[column] ?? "");
  if ("equals" in where) return value === where.equals;
  const { from, before } = subjectBounds(where);
  return value >= from && value < before;
};

const firstProblem = (answers: readonly (QueryAnswer | ChangesAnswer["answer"])[]): ServiceError | { readonly type: "not-vouched-for" } | null => {
  for (const answer of answers) {
    if (answer.type === "not-vouched-for") return answer;
    if (answer.type === "failed") return answer.error;
  }
  return null;
};
