import type { Exchange, LedgerQuery, QueryAnswer, WriteAnswer } from "../../../src/app/ports.ts";
import type { LedgerRow } from "../../../src/domain/events/envelope.ts";
import { exactly } from "../../../src/domain/base/service-time.ts";
import { instantOf, type Instant } from "../../../src/domain/base/time.ts";
import { ok } from "../../../src/domain/base/result.ts";
import { promises } from "./broken.ts";
import type { Plant, Plantable } from "../world/plant.ts";

/** A fault that the simulation puts into what pages work with, to see after how many lives it is found. */
export interface Planted {
  readonly name: string;
  /** What is wrong then, in a sentence. */
  readonly says: string;
  readonly plant: Plant;
  /** The promises that it breaks; another that a life breaks is not its doing. */
  readonly breaks: readonly string[];
}

/** Everything that is asked about a person's grounds is answered from what the device already has. */
const staleGrounds: Plant = (parts) => ({
  ...parts,
  ledger: {
    ...parts.ledger,
    exchange: async (writes, queries) => {
      const isGrounds = writes.length === 0 && queries.length > 1 && queries.every(({ column }) => column === "PersonKey");
      if (!isGrounds) return parts.ledger.exchange(writes, queries);
      return ok({ writes: [], answers: await Promise.all(queries.map((query) => fromDevice(parts, query))) } satisfies Exchange);
    },
  },
});

const fromDevice = async ({ replica }: Plantable, { list, where }: LedgerQuery): Promise<QueryAnswer> => ({
  type: "rows",
  rows: "equals" in where ? await replica.rowsOfPerson(where.equals, [list]) : [],
});

/** What a decision is asked together with tells of nothing. */
const blindDecision: Plant = (parts) => ({
  ...parts,
  ledger: {
    ...parts.ledger,
    exchange: async (writes, queries) => {
      const exchanged = await parts.ledger.exchange(writes, queries);
      if (!exchanged.ok || writes.length === 0) return exchanged;
      const isWithdrawal = (row: LedgerRow): boolean => row.fields.Kind === "request.withdrawn";
      return ok({
        ...exchanged.value,
        answers: exchanged.value.answers.map((answer): QueryAnswer => (answer.type === "rows" ? { type: "rows", rows: answer.rows.filter((row) => !isWithdrawal(row)) } : answer)),
      });
    },
  },
});

const both =
  (first: Plant, second: Plant): Plant =>
  (parts) =>
    second(first(parts));

/** Rows that come as changes are by nobody who is known. */
const unsignedChanges: Plant = (parts) => ({
  ...parts,
  ledger: {
    ...parts.ledger,
    changes: async (cursors, queries) => {
      const asked = await parts.ledger.changes(cursors, queries);
      if (!asked.ok) return asked;
      const changes = asked.value.changes.map(({ list, answer }) => {
        if (answer.type !== "changes") return { list, answer };
        const rows = answer.changes.rows.map((row) => ({ ...row, createdBy: row.createdBy && { oid: row.createdBy.name, name: row.createdBy.name } }));
        return { list, answer: { ...answer, changes: { ...answer.changes, rows } } };
      });
      return ok({ ...asked.value, changes });
    },
  },
});

/** A look-up that was refused says that the write was. */
const refusedLookUp: Plant = (parts) => ({
  ...parts,
  ledger: {
    ...parts.ledger,
    writeAll: async (writes) => {
      const written = await parts.ledger.writeAll(writes);
      if (!written.ok) return written;
      const asRefused = (answer: WriteAnswer): WriteAnswer =>
        answer.type === "failed" && (answer.error.type === "not-allowed" || answer.error.type === "refused") ? { type: "refused", detail: answer.error.type } : answer;
      return ok(written.value.map(asRefused));
    },
  },
});

const removesTooSoon: Plant = (parts) => ({
  ...parts,
  outbox: {
    ...parts.outbox,
    put: async (entry) => (entry.attempts > 1 ? parts.outbox.remove(entry.draft.key) : parts.outbox.put(entry)),
  },
});

const keysAtRetry: Plant = (parts) => {
  let tries = 0;
  return {
    ...parts,
    ledger: {
      ...parts.ledger,
      writeAll: (writes) => {
        tries += 1;
        return parts.ledger.writeAll(tries === 1 ? writes : writes.map((write) => ({ ...write, draft: { ...write.draft, key: `${write.draft.key}~${tries}` } })));
      },
    },
  };
};

/** The cursor is kept first, and the rows that came with it afterwards. */
const cursorFirst: Plant = (parts) => ({
  ...parts,
  replica: {
    ...parts.replica,
    apply: async (changes, checkedAt) => {
      await parts.replica.apply(
        changes.map((change) => ({ ...change, rows: [], removedItemIds: [], whole: false })),
        checkedAt,
      );
      await parts.replica.keepRows(changes.flatMap(({ rows }) => rows));
      for (const { list, removedItemIds } of changes) if (removedItemIds.length > 0) await parts.replica.dropRows(list, removedItemIds);
    },
  },
});

const postsAgain: Plant = (parts) => ({
  ...parts,
  channel: {
    ...parts.channel,
    post: async (to, card, summary) => {
      const posted = await parts.channel.post(to, card, summary);
      return posted.ok || posted.error.type !== "answer-lost" ? posted : parts.channel.post(to, card, summary);
    },
  },
});

const ownsWhatIsThere: Plant = (parts) => ({
  ...parts,
  ledger: {
    ...parts.ledger,
    exchange: async (writes, queries) => {
      const exchanged = await parts.ledger.exchange(writes, queries);
      if (!exchanged.ok) return exchanged;
      return ok({
        ...exchanged.value,
        // As though whatever stands under the key were the write itself.
        writes: exchanged.value.writes.map((answer, index): WriteAnswer => {
          const write = writes[index];
          if (answer.type !== "already-there" || !write || answer.row.createdBy === null) return answer;
          return {
            type: "added",
            row: { ...answer.row, fields: { ...answer.row.fields, Payload: JSON.stringify({ v: 1, body: write.draft.body, ...(write.seal && { seal: write.seal }) }) } },
          };
        }),
      });
    },
  },
});

const removalsUnseen: Plant = (parts) => ({
  ...parts,
  replica: {
    ...parts.replica,
    apply: (changes, checkedAt) =>
      parts.replica.apply(
        changes.map((change) => ({ ...change, removedItemIds: [] })),
        checkedAt,
      ),
  },
});

/** What day it is, is said by the device. */
const ownClock: Plant = (parts) => {
  const now = (): Instant => instantOf(parts.deviceClock());
  return { ...parts, clock: { ...parts.clock, now, span: () => exactly(now()) } };
};

/** The first four were in version 0.2.0. */
export const planted: readonly Planted[] = [
  {
    name: "withdrawn",
    says: "Who records a notice, or writes an instruction, does not ask the service whether the request was taken back.",
    plant: both(staleGrounds, blindDecision),
    breaks: [promises.decided, promises.ended, promises.restricted],
  },
  {
    name: "ended",
    says: "Who ends a restriction, or records the notice of its change, goes by what the device has.",
    plant: staleGrounds,
    breaks: [promises.ended, promises.restricted],
  },
  { name: "unsigned", says: "Rows that come as changes have a name for an author and no id.", plant: unsignedChanges, breaks: [promises.unrestricted] },
  { name: "look-up", says: "A look-up that fails after a refused key counts as a refusal.", plant: refusedLookUp, breaks: [promises.refused] },
  { name: "soon", says: "An entry leaves the outbox when it fails for the second time.", plant: removesTooSoon, breaks: [promises.kept] },
  { name: "retry", says: "A click gets its key anew at each try.", plant: keysAtRetry, breaks: [promises.kept, promises.logged] },
  { name: "cursor", says: "How far a list was read is kept before its rows are.", plant: cursorFirst, breaks: [promises.unrestricted, promises.agree] },
  { name: "card", says: "A card whose answer was lost is posted again by itself.", plant: postsAgain, breaks: [promises.card] },
  { name: "mine", says: "Whatever stands under a key is taken for one's own row.", plant: ownsWhatIsThere, breaks: [promises.decided, promises.withdrawn, promises.logged] },
  { name: "gone", says: "Removed rows stay on a device.", plant: removalsUnseen, breaks: [promises.agree] },
  { name: "clock", says: "What day it is, is said by the device's own clock.", plant: ownClock, breaks: [promises.restricted, promises.unrestricted, promises.agree] },
];
