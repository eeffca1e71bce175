import type { EventDraft } from "../../domain/events/event.ts";
import { kindOf, type BodyOf, type Kind } from "../../domain/events/kinds.ts";
import { formatFor, newestFormat } from "../../domain/ledger/formats.ts";
import { formatAt } from "../../domain/policy/settings.ts";
import type { Work } from "../work.ts";

export interface DraftPlace {
  readonly key: string;
  readonly stream: string;
  readonly sequence: number;
  readonly personKey?: string;
  readonly addressKey?: string;
}

/** An event that is about to be written online, made at the click, under the policy of the work. */
export const onlineDraft = <K extends Kind>(
  work: Pick<Work, "clock" | "policyVersion" | "settings">,
  kind: K,
  { body, ...place }: DraftPlace & { readonly body: BodyOf<K> },
): EventDraft => {
  const format = writtenIn(work, kind);
  return {
    kind,
    body,
    key: place.key,
    stream: place.stream,
    sequence: place.sequence,
    occurredAt: work.clock.now(),
    personKey: place.personKey ?? "",
    addressKey: place.addressKey ?? "",
    policyVersion: work.policyVersion,
    ...(format > 1 && { format }),
  } as EventDraft;
};

/** The format in which this work writes a kind: that of the site now. What a site is too old for is refused when it is written. */
export const writtenIn = (work: Pick<Work, "clock" | "settings">, kind: Kind): number => formatNow(work, kind) ?? newestFormat;

/** Whether the site writes a kind at all yet. */
export const isWritten = (work: Pick<Work, "clock" | "settings">, kind: Kind): boolean => formatNow(work, kind) !== null;

const formatNow = ({ settings, clock }: Pick<Work, "clock" | "settings">, kind: Kind): number | null => formatFor(kindOf(kind).formats, formatAt(settings, clock.now()));
