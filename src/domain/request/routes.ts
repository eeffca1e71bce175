import { closesRoute, contactRoutes, type ContactRoute } from "../policy/contact-routes.ts";
import type { Policy } from "../policy/types.ts";
import type { ChosenMeasure } from "../restriction/instruct.ts";

/**
 * The ways of contact that stay open under these measures. A decision that leaves none is refused (requirements F5).
 * Where contact comes through a representative only, they are the representative's.
 */
export const openRoutes = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly ContactRoute[] =>
  contactRoutes.filter((route) => !chosen.some(({ measure, parameters }) => closesOf(policy, measure).some((closed) => closesRoute(closed, route, parameters))));

/** Whether the person is answered through a representative only (002 section 7, fifth measure; 003 9.9, sixth measure). */
export const isThroughRepresentative = (policy: Policy, chosen: readonly ChosenMeasure[]): boolean =>
  chosen.some(({ measure }) => policy.measures.some(({ id, throughRepresentative }) => id === measure && throughRepresentative));

const closesOf = (policy: Policy, measure: string): readonly string[] => policy.measures.find(({ id }) => id === measure)?.closes ?? [];
