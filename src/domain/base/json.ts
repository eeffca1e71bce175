/** What a text says as JSON, the mark at the beginning of a saved file apart. Undefined, which no JSON says, when it is none. */
export const parseJson = (text: unknown): unknown => {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
};
