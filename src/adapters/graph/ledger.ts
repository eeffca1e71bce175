import type { Exchange, Ledger, LedgerQuery, LedgerWrite, QueryAnswer, ServiceError, WriteAnswer } from "../../app/ports.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { answerTo } from "./batch.ts";
import { cursorsToRequests, readChangesAnswers } from "./changes.ts";
import type { Door } from "./door.ts";
import { ask, queriesToRequests, readQueryAnswers } from "./queries.ts";
import { isPrepared, isSameWrite, lookUpQuery, prepare, type PreparedWrite, readAdded, readLookUp, readWriteAnswer, writeToRequest } from "./writes.ts";

export interface LedgerDeps {
  readonly door: Door;
  /** How Graph addresses the site; see `siteAddress`. */
  readonly site: string;
}

/** The ledger over SharePoint lists, through Microsoft Graph. */
export const createLedger = ({ door, site }: LedgerDeps): Ledger => {
  /** One round of an exchange: ends at the first write that is not simply added. */
  const round = async (writes: readonly PreparedWrite[], queries: readonly LedgerQuery[]): Promise<Result<Round, ServiceError>> => {
    const chain = writes.map((write, index) => writeToRequest(site, writeId(index), write, index === 0 ? [] : [writeId(index - 1)]));
    const afterLast = writes.length === 0 ? [] : [writeId(writes.length - 1)];
    const sent = await door.batch([...chain, ...queriesToRequests(site, queries, afterLast)]);
    if (!sent.ok) return sent;
    const written: WriteAnswer[] = [];
    for (const [index, write] of writes.entries()) {
      const first = readWriteAnswer(write, answerTo(sent.value, writeId(index)));
      if (first.type === "look-up") return resolveRefused(write, first.detail, written, queries);
      const answer = first.type === "read-again" ? await readWritten(write) : first;
      written.push(answer);
      if (answer.type === "failed") return ok({ written, answers: queries.map(() => answer), mayGoOn: false });
    }
    return ok({ written, answers: await readQueryAnswers(door, queries, sent.value), mayGoOn: true });
  };

  const readWritten = async (write: PreparedWrite): Promise<WriteAnswer> => {
    const asked = await ask(door, site, [lookUpQuery(write)]);
    return readAdded(asked.ok ? asked.value[0] : undefined);
  };

  const resolveRefused = async (write: PreparedWrite, detail: string, before: readonly WriteAnswer[], queries: readonly LedgerQuery[]): Promise<Result<Round, ServiceError>> => {
    const asked = await ask(door, site, [lookUpQuery(write), ...queries]);
    if (!asked.ok) return asked;
    const [lookUp, ...answers] = asked.value;
    const outcome = readLookUp(lookUp, detail);
    return ok({ written: [...before, outcome], answers, mayGoOn: outcome.type === "already-there" && isSameWrite(write, outcome.row) });
  };

  const exchange: Ledger["exchange"] = async (writes, queries) => {
    const prepared = writes.map(prepare);
    const tooLarge = prepared.findIndex((write) => !isPrepared(write));
    const sendable = prepared.slice(0, tooLarge === -1 ? prepared.length : tooLarge).filter(isPrepared);
    const written: WriteAnswer[] = [];
    let last: Round;
    do {
      const next = await round(sendable.slice(written.length), queries);
      if (!next.ok) return next;
      last = next.value;
      written.push(...last.written);
    } while (last.mayGoOn && written.length < sendable.length);
    const refusal = last.mayGoOn ? prepared[written.length] : undefined;
    if (refusal && !isPrepared(refusal)) written.push(refusal);
    return ok({ writes: withNotTried(written, writes), answers: last.answers } satisfies Exchange);
  };

  const writeAll: Ledger["writeAll"] = async (writes) => {
    const prepared = writes.map(prepare);
    const requests = prepared.flatMap((write, index) => (isPrepared(write) ? [writeToRequest(site, writeId(index), write)] : []));
    const sent = await door.batch(requests);
    if (!sent.ok) return sent;
    const entries = prepared.map((write, index) => ({
      write,
      answer: isPrepared(write) ? readWriteAnswer(write, answerTo(sent.value, writeId(index))) : write,
    }));
    const unclear = entries.flatMap(({ write, answer }) => ((answer.type === "look-up" || answer.type === "read-again") && isPrepared(write) ? [write] : []));
    const asked = await ask(door, site, unclear.map(lookUpQuery));
    if (!asked.ok) return asked;
    const lookUpByWrite = new Map<unknown, QueryAnswer | undefined>(unclear.map((write, index) => [write, asked.value[index]]));
    return ok(
      entries.map(({ write, answer }) => {
        if (answer.type === "read-again") return readAdded(lookUpByWrite.get(write));
        return answer.type === "look-up" ? readLookUp(lookUpByWrite.get(write), answer.detail) : answer;
      }),
    );
  };

  return {
    exchange,
    writeAll,
    changes: async (cursors, queries) => {
      const sent = await door.batch([...cursorsToRequests(site, cursors), ...queriesToRequests(site, queries)]);
      if (!sent.ok) return sent;
      const [changes, answers] = await Promise.all([readChangesAnswers(door, site, cursors, sent.value), readQueryAnswers(door, queries, sent.value)]);
      return ok({ changes, answers });
    },
  };
};

interface Round {
  readonly written: readonly WriteAnswer[];
  readonly answers: readonly QueryAnswer[];
  /** All that was written is there as it was meant. */
  readonly mayGoOn: boolean;
}

const writeId = (index: number): string => `write-${index}`;

const withNotTried = (written: readonly WriteAnswer[], writes: readonly LedgerWrite[]): readonly WriteAnswer[] => writes.map((_, index) => written[index] ?? { type: "not-tried" });
