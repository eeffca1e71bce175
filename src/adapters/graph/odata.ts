/** An OData string literal, ready for a URL: quotes are doubled, then everything is percent-encoded (Graph, "Use query parameters"). */
export const literal = (text: string): string => encode(`'${text.replaceAll("'", "''")}'`);

/** `fields/Stream eq '…'`, encoded. The column must be indexed, or the service answers 400. */
export const equalsFilter = (column: string, value: string): string => `fields/${column}%20eq%20${literal(value)}`;

/** From a value on and before another, by one column, encoded. */
export const rangeFilter = (column: string, { from, before }: { readonly from: string; readonly before: string }): string =>
  `fields/${column}%20ge%20${literal(from)}%20and%20fields/${column}%20lt%20${literal(before)}`;

/** A segment of a path. */
export const segment = (text: string): string => encode(text);

// encodeURIComponent leaves the quote alone, and throws on half a surrogate pair, which no stored text can equal.
const encode = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("'", "%27");
