import type { Channel } from "../../policy/vocabulary.ts";
import type { Adjustment } from "./needs.ts";
import { contactRoutes, type ContactRoute } from "../../policy/contact-routes.ts";
import type { Policy } from "../../policy/types.ts";
import type { ChosenMeasure } from "../../policy/instruct.ts";
import { isThroughRepresentative, openRoutes } from "../../policy/routes.ts";

/** A measure that gets in the way of something that is done differently for a person so that they are not shut out. */
export interface Clash {
  readonly adjustment: Adjustment;
  readonly measure: string;
}

/**
 * Every measure that takes away a way of contact which an adjustment needs, or leaves only ways that it rules out
 * (003 9.13). It is shown and reasoned, not refused: an adjustment forbids no restriction.
 */
export const clashesOf = (policy: Policy, adjustments: readonly Adjustment[], measures: readonly ChosenMeasure[]): readonly Clash[] =>
  measures.flatMap((choice) => adjustments.filter((adjustment) => isInTheWay(policy, choice, adjustment)).map((adjustment) => ({ adjustment, measure: choice.measure })));

const isInTheWay = (policy: Policy, choice: ChosenMeasure, { needs, avoids }: Adjustment): boolean => {
  const open = openRoutes(policy, [choice]);
  // Through somebody else the person themselves has no way that they are answered on.
  const own = isThroughRepresentative(policy, [choice]) ? [] : open;
  const avoided = routesOf(avoids);
  return routesOf(needs).some((route) => !own.includes(route)) || (isNarrowed(open) && open.every((route) => avoided.includes(route)));
};

const isNarrowed = (open: readonly ContactRoute[]): boolean => open.length > 0 && open.length < contactRoutes.length;

// No measure of any policy closes a network's messages as such, so they are no route.
const routeOf: Readonly<Record<Channel, ContactRoute | null>> = { email: "email", call: "telephone", letter: "letter", visit: "visit", social: null };

const routesOf = (channels: readonly Channel[]): readonly ContactRoute[] => channels.flatMap((channel) => routeOf[channel] ?? []);
