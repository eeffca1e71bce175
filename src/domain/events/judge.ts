import { dayOf } from "../base/time.ts";
import { formatFor, formatOf } from "../ledger/formats.ts";
import { isKeyOfKind, type WrittenBy } from "../ledger/define-kind.ts";
import { officesOf, type Actor, type Offices } from "../policy/offices.ts";
import { formatAt, type Settings } from "../policy/settings.ts";
import { consequences, type Failing } from "./consequences.ts";
import type { LedgerEvent } from "./event.ts";
import { kindOf } from "./kinds.ts";

/** What the row, its author and Settings say of an event. What needs other rows, such as whose entry is corrected, is for the folds. */
interface Verdict {
  /** Whether the event counts. */
  readonly counts: boolean;
  readonly failings: readonly Failing[];
  /** Of its author, when the service recorded it. */
  readonly as: Offices;
}

/** An event with its verdict: given once, when the row arrives, and kept with it. */
export type Judged<E extends LedgerEvent = LedgerEvent> = E & { readonly verdict: Verdict };

export const judge = (settings: Settings, event: LedgerEvent): Judged => {
  const as = officesOf(settings, event.by.oid, event.recordedAt);
  const failings = failingsOf(settings, event, as);
  return { ...event, verdict: failings.length === 0 ? sound(as) : { counts: failings.every((failing) => consequences[failing].effect !== "no-effect"), failings, as } };
};

/** Who did it, when, and in which office. */
export const actorOf = ({ by, recordedAt, verdict }: Judged): Actor => ({ oid: by.oid, at: recordedAt, as: verdict.as });

const failingsOf = (settings: Settings, event: LedgerEvent, as: Offices): readonly Failing[] => {
  const kind = kindOf(event.kind);
  return [
    ...(event.edited ? (["edited"] as const) : []),
    ...(isOffice(as, kind.by(event.body)) ? [] : (["not-entitled"] as const)),
    ...(isKeyOfKind(kind.key, event) ? [] : (["key-differs"] as const)),
    ...(isFormatOfSite(settings, event, kind.formats) ? [] : (["other-format"] as const)),
    ...(isPossible(settings, event) ? [] : (["impossible-day"] as const)),
  ];
};

/** Whether somebody with these offices may write what asks for one. An owner's rows stand in a list that only owners can add to. */
const isOffice = (as: Offices, by: WrittenBy): boolean => by === "staff" || by === "owner" || as[by];

/** Rows of two protocols must not both count: a row counts in the format that the site had when the service recorded it. */
const isFormatOfSite = (settings: Settings, event: LedgerEvent, formats: readonly number[]): boolean =>
  // Most kinds have been written in one way only.
  formats.length === 1 && formats[0] === 1 ? true : formatOf(event) === formatFor(formats, formatAt(settings, event.recordedAt));

/** A letter that was sent went out no later than on the day on which the service recorded that it did. */
const isPossible = (settings: Settings, { list, body, recordedAt }: LedgerEvent): boolean =>
  list !== "Notices" || !("sentOn" in body) || body.sentOn <= dayOf(recordedAt, settings.timeZone);

const soundByOffices = new WeakMap<Offices, Verdict>();

const sound = (as: Offices): Verdict => {
  const verdict = soundByOffices.get(as) ?? { counts: true, failings: [], as };
  soundByOffices.set(as, verdict);
  return verdict;
};
