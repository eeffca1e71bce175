import { lettersMayGoTo, representativesForLetters, type LetterAddressRefusal } from "../../domain/subjects/letter/letter-addresses.ts";
import { foldLetters, lettersWaiting, type PreparedLetter } from "../../domain/subjects/letter/letters.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { foldMerges, mergedPeople, mergesInEffect, type MergedPerson } from "../../domain/subjects/person/merges.ts";
import { foldPeople, writersOf } from "../../domain/subjects/person/people.ts";
import { foldRepresentatives } from "../../domain/subjects/person/representatives.ts";
import { foldRestrictions } from "../../domain/subjects/restriction/restrictions.ts";
import { by, reversed } from "../../domain/base/compare.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import { takeIn } from "../ledger/take-in.ts";
import { vouchedRows, type WriteError } from "../ledger/write.ts";
import type { LedgerDep, LedgerQuery, ReplicaDep } from "../ports.ts";
import type { Work } from "../work.ts";
import type { HashDep } from "../../domain/base/hash.ts";

/** A letter that was kept and not recorded as sent, and where it goes. */
export interface LetterToSend {
  readonly letter: PreparedLetter;
  readonly name: string;
  readonly address: string;
  /** Why it may not go there any more; null when it may. */
  readonly refusal: LetterAddressRefusal | null;
}

/** One exchange holds eight questions, two for each record. */
const mostRecords = 4;

/**
 * The letters that wait to go by email to those who are confirmed to use an address. One exchange, and none where nobody
 * is known. What it reads of Private is for handlers, and is not kept on this device.
 */
export const lettersToSend = async (work: Work & HashDep & LedgerDep & ReplicaDep, addressKey: string): Promise<Result<readonly LetterToSend[], WriteError>> => {
  const { events } = await takeIn(work, await work.replica.rowsAbout(addressKey, ["People", "Notices", "Instructions"]));
  const merges = mergesInEffect(foldMerges(work.settings, events).values(), foldRestrictions(work.settings, events, work.clock.now()));
  const people = mergedPeople(foldPeople(work.settings, events), merges);
  const writers = writersOf(people, addressKey).flatMap(({ key }) => people.get(key) ?? []);
  const records = writers.flatMap(({ recordKeys }) => recordKeys).slice(0, mostRecords);
  if (records.length === 0) return ok([]);

  const exchanged = await work.ledger.exchange([], records.flatMap(questionsAbout));
  if (!exchanged.ok) return exchanged;
  const answered: LedgerEvent[] = [];
  for (const answer of exchanged.value.answers) {
    const rows = vouchedRows(answer);
    if (!rows.ok) return rows;
    answered.push(...(await takeIn(work, rows.value)).events);
  }
  const letters = foldLetters(work.settings, answered);
  const representatives = foldRepresentatives(work.settings, events);
  return ok(
    writers.flatMap((person) => {
      const own = lettersMayGoTo(person, people, representatives);
      const named = representativesForLetters(person, representatives).map(({ addressKey: key, address }) => ({ addressKey: key, address, refusal: null }));
      return lettersWaiting(lettersOf(person, letters)).flatMap((letter): readonly LetterToSend[] => {
        const to = [...own, ...named].find((each) => each.addressKey === letter.to);
        return to ? [{ letter, name: person.name, address: to.address, refusal: to.refusal }] : [];
      });
    }),
  );
};

const questionsAbout = (personKey: string): readonly LedgerQuery[] =>
  (["Private", "Notices"] as const).map((list) => ({ list, column: "PersonKey", where: { equals: personKey } }));

/** Of somebody who has several records all of them, newest first. */
const lettersOf = ({ recordKeys }: MergedPerson, letters: ReadonlyMap<string, readonly PreparedLetter[]>): readonly PreparedLetter[] =>
  recordKeys.flatMap((key) => letters.get(key) ?? []).toSorted(reversed(by(({ at }) => at)));
