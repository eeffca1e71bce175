import type { EventDraft } from "../../domain/events/event.ts";
import type { BodyOf, Kind } from "../../domain/events/kinds.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ClockDep } from "../ports.ts";

export interface DraftPlace {
  readonly key: string;
  readonly stream: string;
  readonly sequence: number;
  readonly personKey?: string;
  readonly addressKey?: string;
}

/** An event that is about to be written online, made at the click. */
export const onlineDraft = <K extends Kind>(deps: ClockDep, settings: Settings, kind: K, body: BodyOf<K>, place: DraftPlace): EventDraft =>
  ({
    kind,
    body,
    key: place.key,
    stream: place.stream,
    sequence: place.sequence,
    occurredAt: deps.clock.now(),
    personKey: place.personKey ?? "",
    addressKey: place.addressKey ?? "",
    policyVersion: settings.policy,
  }) as EventDraft;
