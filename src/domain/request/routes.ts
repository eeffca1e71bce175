import type { ChosenMeasure } from "../restriction/instruct.ts";
import type { Policy } from "../policy/types.ts";

const allRoutes = ["telephone", "email", "letter", "visit"] as const;
export type Route = (typeof allRoutes)[number];

/** The ways of contact that stay open under these measures. A decision that leaves none is refused (requirements F5). */
export const openRoutes = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly Route[] =>
  chosen.reduce<readonly Route[]>((open, choice) => {
    const closes = policy.measures.find(({ id }) => id === choice.measure)?.closes ?? [];
    return closes.reduce((left, closed) => left.filter((route) => !isClosed(closed, route, choice)), open);
  }, allRoutes);

// "all-but:method" closes every route but the one that the parameter `method` names, and none before it names one.
const isClosed = (closed: string, route: Route, choice: ChosenMeasure): boolean => {
  if (!closed.startsWith("all-but:")) return closed === route;
  const named = choice.parameters[closed.slice("all-but:".length)] ?? "";
  return named !== "" && route !== named;
};
