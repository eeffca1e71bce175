import { visibleName } from "../../base/visible-text.ts";
import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Judged } from "../../events/judge.ts";
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
  /**
   * `proposed` until a handler has recorded the same: whoever writes for somebody is told that a person is known to us, and
   * gets their letters. So a proposal is for handlers to see, and changes nothing else.
   */
  readonly state: "proposed" | "confirmed";
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
        const recorded = recordedBy(event);
        representatives.set(event.personKey, [...known.filter((each) => !isConfirmation(recorded, each)), recorded]);
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

const recordedBy = ({ key, personKey, addressKey, by, occurredAt, body, verdict }: Judged<EventOf<"representative.recorded">>): Representative => ({
  ...body,
  name: visibleName(body.name),
  key,
  personKey,
  addressKey,
  state: verdict.as.handler ? "confirmed" : "proposed",
  by,
  since: occurredAt,
  ended: null,
});

/** Whether what a handler recorded is what somebody proposed. */
const isConfirmation = (recorded: Representative, known: Representative): boolean =>
  recorded.state === "confirmed" && known.state === "proposed" && known.ended === null && known.addressKey === recorded.addressKey && known.name === recorded.name;

// Anyone takes back a proposal; what a handler recorded is a handler's to end.
const withEnd = (representative: Representative, event: Judged<EventOf<"representative.ended">>): Representative =>
  representative.key === event.body.of && representative.ended === null && (representative.state === "proposed" || event.verdict.as.handler)
    ? { ...representative, ended: { by: event.by, at: event.occurredAt, reason: event.body.reason } }
    : representative;

/** Whether somebody writes for the person now, as a handler has said. */
export const isActing = ({ state, ended }: Representative): boolean => state === "confirmed" && ended === null;

/** For whom an address writes now: one entry for each person. Empty for an address that is nobody's representative. */
export const representedBy = (representatives: ReadonlyMap<string, readonly Representative[]>, addressKey: string): readonly Representative[] =>
  namedAt(representatives, addressKey).filter(isActing);

/** Who is said to write from an address, whether or not a handler has said so too. */
export const namedAt = (representatives: ReadonlyMap<string, readonly Representative[]>, addressKey: string): readonly Representative[] =>
  addressKey === "" ? [] : [...representatives.values()].flat().filter((each) => each.ended === null && each.addressKey === addressKey);
