import { closesRoute, contactRoutes, nameRoutes, openRouteParameter, routesIn, type ContactRoute } from "./contact-routes.ts";
import type { Policy } from "./types.ts";
import type { ChosenMeasure } from "./instruct.ts";

/**
 * The ways of contact that stay open under these measures, what they block counted in. A decision that leaves none is
 * refused (001 section 6, fifth point), and no letter or instruction points to another. Where contact comes through a
 * representative only, they are the representative's.
 */
export const openRoutes = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly ContactRoute[] =>
  contactRoutes.filter((route) => !chosen.some(({ measure, parameters }) => closesOf(policy, measure).some((closed) => closesRoute(closed, route, parameters))));

/** The same measures, where each way of contact that one of them names is one that all of them leave open. */
export const withOpenRoutes = (policy: Policy, chosen: readonly ChosenMeasure[]): readonly ChosenMeasure[] => {
  const open = openRoutes(policy, chosen);
  return chosen.map((choice) => ({ ...choice, parameters: { ...choice.parameters, ...namedOpen(policy, choice, open) } }));
};

const namedOpen = (policy: Policy, { measure, parameters }: ChosenMeasure, open: readonly ContactRoute[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    closesOf(policy, measure).flatMap((closed) => {
      const name = openRouteParameter(closed);
      const left = name === null ? [] : routesIn(parameters[name] ?? "").filter((route) => open.some((each) => each === route));
      // Where nothing is left the words stay as they were chosen: such terms are refused, and the page says so.
      return name === null || left.length === 0 ? [] : [[name, nameRoutes(left)]];
    }),
  );

/** Whether the person is answered through a representative only (002 section 7, fifth measure; 003 9.9, sixth measure). */
export const isThroughRepresentative = (policy: Policy, chosen: readonly ChosenMeasure[]): boolean =>
  chosen.some(({ measure }) => policy.measures.some(({ id, throughRepresentative }) => id === measure && throughRepresentative));

const closesOf = (policy: Policy, measure: string): readonly string[] => policy.measures.find(({ id }) => id === measure)?.closes ?? [];
