import { heldOffice, type Settings } from "../policy/settings.ts";
import { isKeyOfKind, type WrittenBy } from "../ledger/define-kind.ts";
import type { LedgerEvent } from "./event.ts";
import type { Signatory } from "../ledger/recorded.ts";
import { kindOf } from "./kinds.ts";
import type { Instant } from "../base/time.ts";

/** What is wrong with a row that can be read as an event. */
type Failing = "not-entitled" | "edited" | "key-differs";

/** The offices that an author held when the service recorded the row. Everyone to whom a list is open is staff. */
interface Offices {
  readonly handler: boolean;
  readonly head: boolean;
  readonly decider: boolean;
}

/** What follows from a failing, and who can set a row aside so that it troubles nobody any more. */
interface Consequence {
  /** `no-effect`: the row counts for nothing. `counts`: it counts and is reported. `shadow`: it counts, and nobody is told yet. */
  readonly effect: "no-effect" | "counts" | "shadow";
  readonly setAsideBy: "handler" | "owner";
}

/** The one table of what follows from each failing (design point 2). What does not let a row be read at all stands in `UnreadableRowError`. */
const consequences: Readonly<Record<Failing, Consequence>> = {
  // Lists let in more people than may do each of the things that stand in them.
  "not-entitled": { effect: "no-effect", setAsideBy: "handler" },
  // Evenhand never edits. What the row said before is in its versions, which only an owner reads.
  edited: { effect: "counts", setAsideBy: "owner" },
  // A row that takes the place of another under a key that does not follow from what it says. 0.2.0 did not look at it.
  "key-differs": { effect: "shadow", setAsideBy: "handler" },
};

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
  const as = officesOf(settings, event.by, event.recordedAt);
  const failings = failingsOf(event, as);
  return { ...event, verdict: failings.length === 0 ? sound(as) : { counts: failings.every((failing) => consequences[failing].effect !== "no-effect"), failings, as } };
};

const failingsOf = (event: LedgerEvent, as: Offices): readonly Failing[] => {
  const kind = kindOf(event.kind);
  return [
    ...(isOffice(as, kind.by(event.body)) ? [] : (["not-entitled"] as const)),
    ...(event.edited ? (["edited"] as const) : []),
    ...(isKeyOfKind(kind.key, event) ? [] : (["key-differs"] as const)),
  ];
};

/** Whether somebody with these offices may write what asks for one. An owner's rows stand in a list that only owners can add to. */
const isOffice = (as: Offices, by: WrittenBy): boolean => by === "staff" || by === "owner" || as[by];

/** The offices of a person at a moment. A stand-in's dates end the right by themselves. */
const officesOf = (settings: Settings, { oid }: Pick<Signatory, "oid">, at: Instant): Offices => {
  const head = heldOffice(settings, "head", oid, at);
  return officesFrom(head || heldOffice(settings, "manager", oid, at), head, heldOffice(settings, "decider", oid, at));
};

// Most rows of a register are by people who hold no office: they share one verdict.
const known = new Map<number, Offices>();

const officesFrom = (handler: boolean, head: boolean, decider: boolean): Offices => {
  const name = Number(handler) + 2 * Number(head) + 4 * Number(decider);
  const offices = known.get(name) ?? { handler, head, decider };
  known.set(name, offices);
  return offices;
};

const soundByOffices = new WeakMap<Offices, Verdict>();

const sound = (as: Offices): Verdict => {
  const verdict = soundByOffices.get(as) ?? { counts: true, failings: [], as };
  soundByOffices.set(as, verdict);
  return verdict;
};
