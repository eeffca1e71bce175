import { isContactRoute, type ContactRoute } from "./contact-routes.ts";

/** A gap in a measure's sentence that is filled from its parameters. */
export interface Gap {
  readonly parameter: string;
  /** The way of contact without which these words would promise what is not there; null when they promise none. */
  readonly route: string | null;
  /** Null when the value stands by itself. */
  readonly around: { readonly before: string; readonly after: string } | null;
}

/** `{name}`, `{name|before|after}`, or `{name?email|before|after}`. */
const gapForm = /\{(\w+)(?:(?:\?(\w+))?\|([^|}]*)\|([^}]*))?\}/g;

/** A sentence with what `fill` gives in each gap. */
export const fillGaps = (sentence: string, fill: (gap: Gap) => string): string =>
  sentence.replace(gapForm, (_, parameter: string, route?: string, before?: string, after?: string) =>
    fill({ parameter, route: route ?? null, around: before === undefined ? null : { before, after: after ?? "" } }),
  );

export const gapsIn = (sentence: string): readonly Gap[] => {
  const gaps: Gap[] = [];
  fillGaps(sentence, (gap) => {
    gaps.push(gap);
    return "";
  });
  return gaps;
};

/**
 * Fills a measure's sentence from its parameters. `{name}` is replaced; `{name|before|after}` vanishes whole when the
 * parameter is empty, and `{name?email|before|after}` also when that way of contact is not open. The result is plain
 * text and is shown as such.
 */
export const fillSentence = (template: string, parameters: Readonly<Record<string, string>>, open: readonly ContactRoute[]): string =>
  fillGaps(template, ({ parameter, route, around }) => {
    const value = (parameters[parameter] ?? "").trim();
    if (around === null) return value;
    const isClosed = route !== null && isContactRoute(route) && !open.includes(route);
    return value === "" || isClosed ? "" : `${around.before}${value} ${around.after}`;
  })
    .replace(/\s+/g, " ")
    .trim();
