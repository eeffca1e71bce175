import type { LedgerEvent } from "../../events/event.ts";
import type { LedgerList } from "../../ledger/lists.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day } from "../../base/time.ts";
import type { RetentionFacts } from "./open-things.ts";

/** What happened last about somebody. */
export type LastThing = "restriction-ended" | "instruction" | "message" | "letter" | "request" | "decision" | "dispute" | "record";

export interface LastMoment {
  readonly what: LastThing;
  readonly on: Day;
}

/** The last of all that happened with the owner of these rows; null when nothing did that counts. */
export const lastMomentOf = (settings: Settings, personKey: string, rows: readonly LedgerEvent[], restrictions: RetentionFacts["restrictions"]): LastMoment | null => {
  const moments: LastMoment[] = rows
    .filter(({ kind }) => !kind.startsWith("hold."))
    .map((event) => ({ what: event.kind === "instruction.withdrawn" ? "restriction-ended" : thingsByList[event.list], on: dayOf(event.recordedAt, settings.timeZone) }));
  // An end date ends a restriction without a row of its own.
  const ends = restrictions.flatMap(({ ended, ...restriction }): LastMoment[] =>
    personKey !== "" && restriction.personKey === personKey && ended !== null ? [{ what: "restriction-ended", on: ended.on }] : [],
  );
  return [...moments, ...ends].reduce<LastMoment | null>((last, moment) => (last === null || moment.on >= last.on ? moment : last), null);
};

const thingsByList: Readonly<Record<LedgerList, LastThing>> = {
  People: "record",
  Contacts: "message",
  Notices: "letter",
  Instructions: "instruction",
  Private: "record",
  Requests: "request",
  Decisions: "decision",
  Disputes: "dispute",
  Disposals: "record",
};
