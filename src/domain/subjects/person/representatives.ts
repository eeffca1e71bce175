import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";

/** Somebody who writes for a person. A restriction of the person is never theirs (design point 10). */
export interface Representative {
  readonly key: string;
  readonly personKey: string;
  readonly name: string;
  readonly capacity: BodyOf<"representative.recorded">["capacity"];
  /** Empty when their address is not known. */
  readonly address: string;
  readonly addressKey: string;
  readonly note: string;
  readonly by: Signatory;
  readonly since: Instant;
  /** When they stopped writing for the person, and why; null while they do. */
  readonly ended: { readonly by: Signatory; readonly at: Instant; readonly reason: string } | null;
}

/** Everybody who writes or wrote for a person, by person, in the order in which they were recorded. */
export const representativesFold = defineFold({
  kinds: ["representative.recorded", "representative.ended"],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, readonly Representative[]> => {
    const representatives = new Map<string, readonly Representative[]>();
    for (const event of events) {
      const known = representatives.get(event.personKey) ?? [];
      if (event.kind === "representative.recorded") {
        const { name, capacity, address, note } = event.body;
        representatives.set(event.personKey, [
          ...known,
          { key: event.key, personKey: event.personKey, name, capacity, address, addressKey: event.addressKey, note, by: event.by, since: event.occurredAt, ended: null },
        ]);
      }
      if (event.kind === "representative.ended")
        representatives.set(
          event.personKey,
          known.map((each) => withEnd(each, event)),
        );
    }
    return representatives;
  },
});

export const foldRepresentatives = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, readonly Representative[]> =>
  foldAll(representativesFold, settings, events);

const withEnd = (representative: Representative, event: EventOf<"representative.ended">): Representative =>
  representative.key === event.body.of && representative.ended === null
    ? { ...representative, ended: { by: event.by, at: event.occurredAt, reason: event.body.reason } }
    : representative;

/** For whom an address writes now: one entry for each person. Empty for an address that is nobody's representative. */
export const representedBy = (representatives: ReadonlyMap<string, readonly Representative[]>, addressKey: string): readonly Representative[] =>
  addressKey === "" ? [] : [...representatives.values()].flat().filter((each) => each.ended === null && each.addressKey === addressKey);
