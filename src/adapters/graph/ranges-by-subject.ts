import type { Ledger, LedgerQuery, QueryAnswer } from "../../app/ports.ts";
import { subjectBounds, subjectColumn } from "../../domain/ledger/keys.ts";

/**
 * Asks for a subject's rows since a day where no range of text can be asked for: by equality, for all of the subject's rows,
 * of which those out of bounds are left out here.
 */
export const rangesBySubject = (ledger: Ledger): Ledger => ({
  ...ledger,
  exchange: async (writes, queries) => {
    const exchanged = await ledger.exchange(writes, queries.map(byEquality));
    return exchanged.ok ? { ...exchanged, value: { ...exchanged.value, answers: exchanged.value.answers.map((answer, place) => within(queries[place], answer)) } } : exchanged;
  },
  changes: async (cursors, queries) => {
    const asked = await ledger.changes(cursors, queries.map(byEquality));
    return asked.ok ? { ...asked, value: { ...asked.value, answers: asked.value.answers.map((answer, place) => within(queries[place], answer)) } } : asked;
  },
});

const byEquality = (query: LedgerQuery): LedgerQuery =>
  query.column === "SubjectWhen" ? { list: query.list, column: subjectColumn(query.list, query.where.subject), where: { equals: query.where.subject } } : query;

/** The rows of an answer that the query asks for. The bounds differ in digits alone, which every order has alike. */
const within = (query: LedgerQuery | undefined, answer: QueryAnswer): QueryAnswer => {
  if (query?.column !== "SubjectWhen" || answer.type !== "rows") return answer;
  const { from, before } = subjectBounds(query.where);
  const isWithin = (value: unknown): boolean => typeof value === "string" && value >= from && value < before;
  return { type: "rows", rows: answer.rows.filter(({ fields }) => isWithin(fields.SubjectWhen)) };
};
