import type { Connection } from "../../app/services.ts";
import type { DecisionDraft } from "./decision-state.ts";

// In memory for as long as the connection is: going to another page by accident loses nothing, and nothing personal stays behind.
const draftsByConnection = new WeakMap<Connection, Map<string, DecisionDraft>>();

/** The decisions that are being written over this connection, by the key of the submission that they are about. */
export const keptDecisions = (connection: Connection): Map<string, DecisionDraft> => {
  const known = draftsByConnection.get(connection);
  if (known) return known;
  const made = new Map<string, DecisionDraft>();
  draftsByConnection.set(connection, made);
  return made;
};
