import { groupBy } from "../../base/group-by.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { LedgerEvent } from "../../events/event.ts";
import type { RestrictionRequest } from "../request/requests.ts";
import type { Restriction } from "../restriction/restrictions.ts";
import type { Settings } from "../../policy/settings.ts";
import { openHolds, type Hold } from "./holds.ts";

/** What the folds say of everybody; a desk has it all. */
export interface RetentionFacts {
  readonly events: readonly LedgerEvent[];
  readonly restrictions: readonly Pick<Restriction, "personKey" | "state" | "ended">[];
  readonly requests: ReadonlyMap<string, Pick<RestrictionRequest, "personKey" | "state" | "instructionMissing">>;
}

/** What is not over, so that nothing about the person is listed however old it is. */
export type OpenThing = "restriction" | "request" | "dispute" | "hold";

/** What is not over, by person. */
export const openThings = (
  settings: Settings,
  { events, restrictions, requests }: RetentionFacts,
  holds: ReadonlyMap<string, readonly Hold[]>,
): ReadonlyMap<string, ReadonlySet<OpenThing>> => {
  const open = new Map<string, Set<OpenThing>>();
  const add = (personKey: string, thing: OpenThing): void => {
    const known = open.get(personKey);
    if (known) known.add(thing);
    else open.set(personKey, new Set([thing]));
  };
  for (const { personKey, state } of restrictions) if (state !== "ended") add(personKey, "restriction");
  for (const request of requests.values()) if (isOpenRequest(request)) add(request.personKey, "request");
  for (const personKey of foldAll(disputingFold, settings, events).keys()) add(personKey, "dispute");
  for (const [personKey, placed] of holds) if (openHolds(placed).length > 0) add(personKey, "hold");
  return open;
};

const isOpenRequest = ({ state, instructionMissing }: Pick<RestrictionRequest, "state" | "instructionMissing">): boolean =>
  state === "waiting" || state === "sent-back" || instructionMissing;

/** The disputes that nobody entitled has decided, by person. One that was logged by somebody who may not is looked at before anything is removed. */
const disputingFold = defineFold({
  kinds: ["dispute.received", "dispute.decided"],
  bucket: "person",
  readsVoid: true,
  fold: (_settings, events): ReadonlyMap<string, readonly string[]> => {
    const decided = new Set(events.flatMap(({ kind, body, verdict }) => (kind === "dispute.decided" && verdict.counts ? [body.dispute] : [])));
    const open = events.filter(({ kind, body }) => kind === "dispute.received" && !decided.has(body.dispute));
    return new Map([...groupBy(open, ({ personKey }) => personKey)].map(([personKey, own]) => [personKey, own.map(({ body }) => body.dispute)]));
  },
});
