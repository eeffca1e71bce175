/**
 * The one matter that something covers; null for all contact. Rows say an empty text for that, and always will: only here
 * does the one become the other.
 */
export const matterOf = (recorded: string | undefined): string | null => (recorded === undefined || recorded === "" ? null : recorded);

export const matterToRow = (matter: string | null): string => matter ?? "";
