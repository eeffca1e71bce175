/** The ways in which a person can reach the office. */
export const contactRoutes = ["telephone", "email", "letter", "visit"] as const;
export type ContactRoute = (typeof contactRoutes)[number];

/** What a block can close that is no way of contact of its own, such as an account on a network. */
export const anotherChannel = "another channel";

const allBut = "all-but:";
const blocked = "blocked:";

/** The parameter that an entry of a measure's `closes` such as "all-but:method" refers to; null when it is none of that form. */
export const openRouteParameter = (closed: string): string | null => (closed.startsWith(allBut) ? closed.slice(allBut.length) : null);

/** The parameters that an entry such as "blocked:ways,what" refers to, in the order in which they are asked; null when it is none of that form. */
export const blockedParameters = (closed: string): readonly string[] | null => (closed.startsWith(blocked) ? closed.slice(blocked.length).split(",") : null);

/** The ways that a parameter names: "email or letter" is two. */
export const routesIn = (value: string): readonly string[] => value.split(" or ").map((route) => route.trim());

/** Ways as a parameter names them: the other way round of `routesIn`. */
export const nameRoutes = (routes: readonly string[]): string => routes.join(" or ");

export const isContactRoute = (text: string): text is ContactRoute => contactRoutes.some((route) => route === text);

/**
 * Whether an entry of a measure's `closes` closes this way. "all-but:method" closes every way but those that the
 * parameter `method` names, and none before it names one. "blocked:ways,what" closes what the first of these parameters
 * that is filled says is blocked: one blocked address may be the only one that the person has, so the way is not counted on.
 */
export const closesRoute = (closed: string, route: ContactRoute, parameters: Readonly<Record<string, string>>): boolean => {
  const block = blockedParameters(closed);
  if (block) return routesBlocked(block.map((name) => (parameters[name] ?? "").trim()).find((value) => value !== "") ?? "").includes(route);
  const parameter = openRouteParameter(closed);
  if (parameter === null) return closed === route;
  const named = routesIn(parameters[parameter] ?? "").filter(isContactRoute);
  return named.length > 0 && !named.includes(route);
};

/** The ways that a block closes, by a choice or in somebody's own words. Where nothing says, what every policy means by a block: calls and email. */
const routesBlocked = (said: string): readonly ContactRoute[] => {
  const listed = routesIn(said);
  if (listed.every((each) => isContactRoute(each) || each === anotherChannel)) return listed.filter(isContactRoute);
  if (everyWay.test(said)) return contactRoutes;
  const withoutAddresses = said.replace(/\S+@\S+/g, "@");
  const found = contactRoutes.filter((route) => wordsFor[route].test(withoutAddresses));
  return found.length > 0 ? found : ["telephone", "email"];
};

const everyWay = /\beverything\b|\b(?:all|any|every)\b[^,;.]*\b(?:channels?|contacts?|ways?|means)\b/i;

const wordsFor: Readonly<Record<ContactRoute, RegExp>> = {
  telephone: /phone|mobile|landline|\bcalls?\b|\bnumbers?\b|\d{4}/i,
  email: /@|mail|\baddress(?:es)?\b/i,
  letter: /\bletters?\b|\bpost(?:al)?\b/i,
  visit: /\bvisits?\b|\bin person\b|\breception\b/i,
};
