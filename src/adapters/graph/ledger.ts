import type { Exchange, Ledger, LedgerQuery, LedgerWrite, QueryAnswer, ServiceError, WriteAnswer } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { answerTo, batchLimit } from "./batch.ts";
import { cursorsToRequests, isDeltaCursor, readChangesAnswers } from "./changes.ts";
import type { Door } from "./door.ts";
import { ask, queriesToRequests, readQueryAnswers } from "./queries.ts";
import { type FirstAnswer, isPrepared, isSameWrite, lookUpQuery, prepare, type PreparedWrite, readAdded, readLookUp, readWriteAnswer, writeToRequest } from "./writes.ts";

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
    // An answer to a write may leave out what makes its row readable, so the row is asked for behind it.
    const asking = queriesToRequests(site, [...writes.map(lookUpQuery), ...queries], chain.length === 0 ? [] : [writeId(0)]);
    // Documented are only batches in which each depends on the one before it, or all on the same one: behind several writes the questions go by themselves.
    const isOneBatch = chain.length <= 1 && chain.length + asking.length <= batchLimit;
    const sent = await door.batch(isOneBatch ? [...chain, ...asking] : chain);
    if (!sent.ok) return sent;
    const firsts = writes.map((write, index) => readWriteAnswer(write, answerTo(sent.value, writeId(index))));
    const end = firsts.findIndex(({ type }) => type === "look-up" || type === "failed");
    const tried = writes.slice(0, end === -1 ? writes.length : end + 1);
    const wanted = [...tried.map(lookUpQuery), ...queries];
    const asked = isOneBatch && end === -1 ? ok(await readQueryAnswers(door, wanted, sent.value)) : await askUnlessFailed(firsts[0], wanted);
    const ended = firsts[end];
    if (!asked.ok && ended?.type === "look-up" && ended.error.type === "refused") return asked;
    // What was written stays written, whether or not the questions behind it can be answered.
    const answers = asked.ok ? asked.value : wanted.map(() => ({ type: "failed", error: asked.error }) as const);
    const written = tried.map((_, index) => writeOutcome(firsts[index], answers[index]));
    const last = tried.at(-1);
    const outcome = written.at(-1);
    const mayGoOn = end === -1 || (last !== undefined && outcome?.type === "already-there" && isSameWrite(last, outcome.row));
    return ok({ written, answers: answers.slice(tried.length), mayGoOn: mayGoOn && outcome?.type !== "failed" });
  };

  /** A service that took no write is not asked anything more; what was asked is as unanswered as the first of them. */
  const askUnlessFailed = async (first: FirstAnswer | undefined, queries: readonly LedgerQuery[]): Promise<Result<readonly QueryAnswer[], ServiceError>> =>
    first?.type === "failed" ? err(first.error) : ask(door, site, queries);

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
    const lookUpByWrite = new Map<unknown, QueryAnswer | undefined>(unclear.map((write, index) => [write, asked.ok ? asked.value[index] : { type: "failed", error: asked.error }]));
    return ok(
      entries.map(({ write, answer }) => {
        if (answer.type === "read-again") return readAdded(lookUpByWrite.get(write));
        return answer.type === "look-up" ? readLookUp(lookUpByWrite.get(write), answer.error) : answer;
      }),
    );
  };

  return {
    exchange,
    writeAll,
    changes: async (asked, queries) => {
      const cursors = asked.map(({ list, cursor }) => ({ list, cursor: cursor !== null && isDeltaCursor(cursor) ? cursor : null }));
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

const writeOutcome = (first: FirstAnswer | undefined, read: QueryAnswer | undefined): WriteAnswer => {
  if (first?.type === "look-up") return readLookUp(read, first.error);
  return first === undefined || first.type === "read-again" ? readAdded(read) : first;
};

const writeId = (index: number): string => `write-${index}`;

const withNotTried = (written: readonly WriteAnswer[], writes: readonly LedgerWrite[]): readonly WriteAnswer[] => writes.map((_, index) => written[index] ?? { type: "not-tried" });
