import { foldJudged } from "../../events/define-fold.ts";
import type { Judged } from "../../events/judge.ts";
import { by } from "../../base/compare.ts";
import type { Settings } from "../../policy/settings.ts";
import { dayOf, type Day, type Instant } from "../../base/time.ts";
import type { Act } from "./acts.ts";
import { restrictionsFold, restrictionsOn, type Restriction } from "./restrictions.ts";

/** A decision that was recorded at a moment, by its key, and the act that carries it out, where that alone makes it count. */
export interface DecisionMoment {
  readonly key: string;
  readonly recordedAt: Instant;
  readonly act?: Act | undefined;
}

/**
 * A restriction as it stood when a decision on it was recorded. Times are to the second, so what the decision
 * itself brought about is left out, or a review that ends a restriction would find it ended. Of the acts in the stream of the
 * decision's own act those before it alone are looked at, whenever they were recorded.
 */
export const restrictionAt = (settings: Settings, events: readonly Judged[], instruction: string, { key, recordedAt, act }: DecisionMoment): Restriction | undefined => {
  const isBefore = (event: Judged): boolean => (act && event.stream === act.stream ? event.sequence < act.sequence : event.recordedAt <= recordedAt);
  const before = events.filter((event) => isBefore(event) && !("decision" in event.body && event.body.decision === key));
  return restrictionsOn(foldJudged(restrictionsFold, settings, before), dayOf(recordedAt, settings.timeZone)).find((restriction) => restriction.key === instruction);
};

/** The instructions of one restriction through all its changes: those that carry out the same request. */
export const changesOf = (restrictions: readonly Restriction[], { request, personKey }: Pick<Restriction, "request" | "personKey">): readonly Restriction[] =>
  restrictions.filter((each) => each.request === request && each.personKey === personKey);

/** In the order in which they were given. */
export const byGiven = by<Pick<Restriction, "givenAt" | "key">>(
  ({ givenAt }) => givenAt,
  ({ key }) => key,
);

/** What stands of a restriction now, through all its changes: what is in force, else what waits for its notice, else the restriction as it ended. */
export const presentOf = (restrictions: readonly Restriction[], restriction: Restriction): Restriction => {
  const changes = changesOf(restrictions, restriction);
  return changes.findLast(({ state }) => state === "in-force") ?? changes.find(({ state }) => state !== "ended") ?? restriction;
};

/** Whether the person was told of other terms, under which the restriction goes on: what a page still shows of the old ones has not ended it. */
export const goesOnChanged = (restrictions: readonly Restriction[], restriction: Restriction): boolean =>
  restriction.ended?.why === "replaced" && presentOf(restrictions, restriction).state !== "ended";

/** Since when the present terms have applied without anybody looking at them: the latest review, else the notice, else the decision. */
export const lookedAtOn = ({ continuations, notice, givenAt }: Restriction, timeZone: string): Day => continuations.at(-1)?.on ?? notice?.on ?? dayOf(givenAt, timeZone);
