import type { EventDraft } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import type { Work } from "../work.ts";

export interface DraftPlace {
  readonly key: string;
  readonly stream: string;
  readonly sequence: number;
  readonly personKey?: string;
  readonly addressKey?: string;
}

/** An event that is about to be written online, made at the click, under the policy of the work. */
export const onlineDraft = <K extends Kind>(work: Pick<Work, "clock" | "policyVersion">, kind: K, { body, ...place }: DraftPlace & { readonly body: BodyOf<K> }): EventDraft =>
  ({
    kind,
    body,
    key: place.key,
    stream: place.stream,
    sequence: place.sequence,
    occurredAt: work.clock.now(),
    personKey: place.personKey ?? "",
    addressKey: place.addressKey ?? "",
    policyVersion: work.policyVersion,
  }) as EventDraft;
