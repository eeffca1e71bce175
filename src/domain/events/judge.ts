import { dayOf } from "../base/time.ts";
import { formatFor, formatOf } from "../ledger/formats.ts";
import { isKeyOfKind, type WrittenBy } from "../ledger/define-kind.ts";
import { officesOf, sameOffices, type Actor, type Offices } from "../policy/offices.ts";
import { formatAt, type Settings } from "../policy/settings.ts";
import { isDisplacing, isVoiding, type Failing, type KeyFailing } from "./consequences.ts";
import type { LedgerEvent } from "./event.ts";
import { kindOf } from "./kinds.ts";

/** Raised with every change of how rows are judged, so that verdicts that devices keep are given again. */
export const rulesVersion = 6;

/** What the row, its author and Settings say of an event. What needs other rows, such as whose entry is corrected, is for the folds. */
interface Verdict {
  /** Whether the event counts. */
  readonly counts: boolean;
  readonly failings: readonly Failing[];
  /** Of its author, when the service recorded it. */
  readonly as: Offices;
}

/** A verdict as a device keeps it with the row. `under` names the rules and the Settings that gave it. */
export interface GivenVerdict extends Omit<Verdict, "counts"> {
  readonly under: string;
}

/** An event with its verdict: given once, when the row arrives, and kept with it. */
export type Judged<E extends LedgerEvent = LedgerEvent> = E & { readonly verdict: Verdict };

/** Judges an event. Which of its keys do not follow from what it says, where that takes hashing, is known already (`differingKeys`). */
export const judge = (settings: Settings, event: LedgerEvent, differing: readonly KeyFailing[] = []): Judged => {
  const as = officesOf(settings, event.by.oid, event.recordedAt);
  return { ...event, verdict: verdictOf([...new Set([...failingsOf(settings, event, as), ...differing])], as) };
};

/** An event with the verdict that it came with; where it came with none, it is judged by the row alone. */
export const asJudged = (settings: Settings, event: LedgerEvent | Judged): Judged => ("verdict" in event ? event : judge(settings, event));

/** An event with a verdict that was kept. */
export const withVerdict = (event: LedgerEvent, { failings, as }: GivenVerdict): Judged => ({ ...event, verdict: verdictOf(failings, sameOffices(as)) });

const verdictOf = (failings: readonly Failing[], as: Offices): Verdict => (failings.length === 0 ? sound(as) : { counts: !failings.some(isVoiding), failings, as });

/** Whether it can be told what an event is about. */
export const hasPlace = ({ verdict }: Judged): boolean => !verdict.failings.some(isDisplacing);

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
