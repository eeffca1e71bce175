/** Whether something from outside is an object with names, and neither a list nor nothing. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** What an object has under a name; undefined where it is none, has no such name, or will not say. */
export const partOf = (value: unknown, name: string): unknown => {
  try {
    return isRecord(value) ? value[name] : undefined;
  } catch {
    return undefined;
  }
};

/** A text that says something, or null: an empty one names nobody and nothing. */
export const textOrNull = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

/** What a failure says of itself, for whoever looks into it. Anything may be thrown, and some of it is no text. */
export const textOfFailure = (failure: unknown): string => {
  try {
    return textOrNull(partOf(failure, "message")) ?? String(failure ?? "");
  } catch {
    return "";
  }
};
