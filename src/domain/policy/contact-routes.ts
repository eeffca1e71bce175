/** The ways in which a person can reach the office. */
export const contactRoutes = ["telephone", "email", "letter", "visit"] as const;
export type ContactRoute = (typeof contactRoutes)[number];

const allBut = "all-but:";

/** The parameter that an entry of a measure's `closes` such as "all-but:method" refers to; null when it names a way itself. */
export const openRouteParameter = (closed: string): string | null => (closed.startsWith(allBut) ? closed.slice(allBut.length) : null);

/** The ways that a parameter leaves open: "email or letter" is two. */
export const routesIn = (value: string): readonly string[] => value.split(" or ").map((route) => route.trim());

/**
 * Whether an entry of a measure's `closes` closes this way. "all-but:method" closes every way but those that the
 * parameter `method` names, and none before it names one.
 */
export const closesRoute = (closed: string, route: ContactRoute, parameters: Readonly<Record<string, string>>): boolean => {
  const parameter = openRouteParameter(closed);
  if (parameter === null) return closed === route;
  const named = parameters[parameter] ?? "";
  return named !== "" && !routesIn(named).includes(route);
};
