import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import { formatAt, type Settings } from "../../policy/settings.ts";
import type { Instant } from "../../base/time.ts";

/** From whom a person's record is kept, because it is about a colleague or about somebody's relative. */
export interface KeptFrom {
  readonly key: string;
  readonly personKey: string;
  readonly people: readonly Signatory[];
  readonly because: BodyOf<"person.kept-from">["because"];
  readonly by: Signatory;
  readonly at: Instant;
  /**
   * When somebody said that the rows in SharePoint were restricted by hand; null while that is to be done. Our screens
   * leave the record out; the list itself does not, until an owner breaks the inheritance of its items.
   */
  readonly rowsRestricted: { readonly by: Signatory; readonly at: Instant } | null;
}

/** The latest word on each person of whom a handler has said from whom the record is kept. An empty list of people lifts it. */
export const keptFromFold = defineFold({
  kinds: ["person.kept-from", "person.rows-restricted", "rows.restricted"],
  bucket: "person",
  fold: (settings, events): ReadonlyMap<string, KeptFrom> => {
    const kept = new Map<string, KeptFrom>();
    for (const event of events) {
      const { key, personKey, by, occurredAt: at } = event;
      if (event.kind === "person.kept-from") {
        if (event.body.people.length === 0) kept.delete(personKey);
        else kept.set(personKey, { key, personKey, people: event.body.people, because: event.body.because, by, at, rowsRestricted: null });
      }
      const known = kept.get(personKey);
      // Whom the record is kept from clears nobody's task.
      if (event.kind !== "person.kept-from" && isOwnersWord(settings, event) && known?.key === event.body.of && !known.people.some(({ oid }) => oid === by.oid))
        kept.set(personKey, { ...known, rowsRestricted: { by, at } });
    }
    return kept;
  },
});

/** The task is an owner's. In format 1 there was no list for it to which only owners can add, so that anybody's word counted. */
const isOwnersWord = (settings: Settings, { kind, recordedAt }: EventOf<"person.rows-restricted" | "rows.restricted">): boolean =>
  kind === "rows.restricted" || formatAt(settings, recordedAt) < 2;

export const foldKeptFrom = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, KeptFrom> => foldAll(keptFromFold, settings, events);

/** The records of which an owner is still to restrict the rows in SharePoint. */
export const rowsToRestrict = (kept: ReadonlyMap<string, KeptFrom>): readonly KeptFrom[] => [...kept.values()].filter(({ rowsRestricted }) => rowsRestricted === null);
