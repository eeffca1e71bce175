/**
 * A text of a row's body that may not be there: the one matter that something covers, whom to turn to, where a letter goes. Rows
 * say an empty text for that, and always will: only here does the one become the other.
 */
export const textOfRow = (recorded: string | undefined): string | null => (recorded === undefined || recorded === "" ? null : recorded);

export const textToRow = (said: string | null): string => said ?? "";
