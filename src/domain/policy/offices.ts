import type { Role } from "../ledger/lists.ts";
import { dayOf, type Day, type Instant } from "../base/time.ts";
import type { Settings } from "./settings.ts";

/** The offices that somebody holds at a moment. A handler is a manager or a head of function. Everyone to whom a list is open is staff. */
export interface Offices {
  readonly handler: boolean;
  readonly head: boolean;
  readonly decider: boolean;
}

/** Somebody who acts, when, and the offices that they hold then. */
export interface Actor {
  readonly oid: string;
  readonly at: Instant;
  readonly as: Offices;
}

/** The offices of a person, by their object id, at a moment. A stand-in's dates end the right by themselves. */
export const officesOf = (settings: Settings, oid: string, at: Instant): Offices => {
  const head = held(settings, "head", oid, at);
  return officesFrom(head || held(settings, "manager", oid, at), head, held(settings, "decider", oid, at));
};

/** Somebody who is about to act. Of what was done already, the verdict on its row says in which office. */
export const actorAt = (settings: Settings, oid: string, at: Instant): Actor => ({ oid, at, as: officesOf(settings, oid, at) });

const held = (settings: Settings, role: Role, oid: string, at: Instant): boolean =>
  // The day comes last: most rows are by people who hold no office, and asking for a day is the dear part.
  settings.offices.some((office) => office.role === role && office.oid === oid && isWithin(office, dayOf(at, settings.timeZone)));

const isWithin = ({ from, until }: Settings["offices"][number], day: Day): boolean => from <= day && (until === null || day <= until);

/** The one value for these offices, so that the rows of a register share it. */
export const sameOffices = ({ handler, head, decider }: Offices): Offices => officesFrom(handler, head, decider);

// Most rows of a register are by people who hold no office: they share one answer.
const known = new Map<number, Offices>();

const officesFrom = (handler: boolean, head: boolean, decider: boolean): Offices => {
  const name = Number(handler) + 2 * Number(head) + 4 * Number(decider);
  const offices = known.get(name) ?? { handler, head, decider };
  known.set(name, offices);
  return offices;
};
