import { defineFold, foldAll } from "../../events/define-fold.ts";
import type { EventOf, LedgerEvent } from "../../events/event.ts";
import type { Signatory } from "../../ledger/recorded.ts";
import type { BodyOf } from "../../events/kinds.ts";
import type { Settings } from "../../policy/settings.ts";
import type { Day, Instant } from "../../base/time.ts";

/** What a person needs in order to communicate, and what was done for them before any restriction. Staff read all of it. */
export interface Needs {
  /** The last time that they were asked; null when nobody ever did. */
  readonly asked: NeedsAsked | null;
  /** How to communicate with them, as agreed last. */
  readonly communication: BodyOf<"communication.agreed"> | null;
  readonly adjustments: readonly Adjustment[];
  readonly explained: readonly (BodyOf<"process.explained"> & Act)[];
  /** Soft steps of the policy that were tried, oldest first. */
  readonly steps: readonly (BodyOf<"step.tried"> & Act)[];
}

/** Key of the event, and who recorded it. */
export interface Act {
  readonly key: string;
  readonly by: Signatory;
  readonly at: Instant;
}

interface NeedsAsked extends Act {
  readonly on: Day;
  readonly channel: BodyOf<"needs.asked">["channel"];
  readonly answer: BodyOf<"needs.asked">["answer"];
  readonly note: string;
}

export type Adjustment = BodyOf<"communication.agreed">["adjustments"][number];

/** An adjustment whose day has come. */
type AdjustmentDue = Adjustment & { readonly reviewOn: Day };

/** What stands for somebody about whom nothing was recorded. */
export const noNeeds: Needs = { asked: null, communication: null, adjustments: [], explained: [], steps: [] };

/** The needs of everybody about whom anything of the kind was recorded, by person. All staff record them, so no office is asked for. */
export const needsFold = defineFold({
  kinds: ["needs.asked", "communication.agreed", "process.explained", "step.tried"],
  bucket: "person",
  fold: (_settings, events): ReadonlyMap<string, Needs> => {
    const needs = new Map<string, Needs>();
    for (const event of events) {
      const before = needs.get(event.personKey) ?? noNeeds;
      const after = nextNeeds(before, event);
      if (after !== before) needs.set(event.personKey, after);
    }
    return needs;
  },
});

export const foldNeeds = (settings: Settings, events: Iterable<LedgerEvent>): ReadonlyMap<string, Needs> => foldAll(needsFold, settings, events);

const nextNeeds = (needs: Needs, event: LedgerEvent): Needs => {
  switch (event.kind) {
    case "needs.asked":
      return { ...needs, asked: { ...actOf(event), ...event.body } };
    case "communication.agreed":
      return { ...needs, communication: event.body, adjustments: event.body.adjustments };
    case "process.explained":
      return { ...needs, explained: [...needs.explained, { ...actOf(event), ...event.body }] };
    case "step.tried":
      return { ...needs, steps: [...needs.steps, { ...actOf(event), ...event.body }] };
    default:
      return needs;
  }
};

const actOf = ({ key, by, occurredAt }: EventOf<"needs.asked" | "process.explained" | "step.tried">): Act => ({ key, by, at: occurredAt });

/** Adjustments whose review day has come or gone. */
export const adjustmentsDue = (needs: Needs, today: Day): readonly AdjustmentDue[] =>
  needs.adjustments.filter((adjustment): adjustment is AdjustmentDue => adjustment.reviewOn !== null && adjustment.reviewOn <= today);
