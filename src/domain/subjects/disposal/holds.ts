import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";

/** Somebody's records are kept beyond their time, such as for a claim or an inquiry. */
export interface Hold {
  readonly key: string;
  readonly personKey: string;
  readonly reason: string;
  readonly by: Signatory;
  readonly at: Instant;
  readonly lifted: { readonly by: Signatory; readonly at: Instant; readonly reason: string } | null;
}

/** The holds that handlers placed, by person, oldest first. */
const holdsFold = defineFold({
  kinds: ["hold.placed", "hold.lifted"],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, readonly Hold[]> => {
    const holds = new Map<string, readonly Hold[]>();
    for (const event of events) {
      const known = holds.get(event.personKey) ?? [];
      holds.set(event.personKey, event.kind === "hold.placed" ? [...known, placed(event)] : known.map((hold) => lifted(hold, event)));
    }
    return holds;
  },
});

export const foldHolds = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly Hold[]> => foldAll(holdsFold, settings, events);

const placed = ({ key, personKey, body, by, recordedAt }: EventOf<"hold.placed">): Hold => ({
  key,
  personKey,
  reason: body.reason,
  by,
  at: recordedAt,
  lifted: null,
});

const lifted = (hold: Hold, { body, by, recordedAt }: EventOf<"hold.lifted">): Hold =>
  hold.key === body.of && hold.lifted === null ? { ...hold, lifted: { by, at: recordedAt, reason: body.reason } } : hold;

/** The holds that last. */
export const openHolds = (holds: readonly Hold[] | undefined): readonly Hold[] => (holds ?? []).filter((hold) => hold.lifted === null);
