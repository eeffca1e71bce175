import type { RequestIdentity } from "../../app/request/send-request.ts";
import type { Connection } from "../../app/services.ts";
import type { Desk } from "../../app/desk/read-desk.ts";
import type { Submission } from "../../domain/request/check-submission.ts";
import type { RestrictionRequest } from "../../domain/request/requests.ts";

/** A request that is being written. */
export interface Draft {
  /** Made once, so that sending twice is sending once. */
  readonly identity: RequestIdentity;
  /** The request that is answered, as it was when the form was opened; null for a new one. */
  readonly answering: RestrictionRequest | null;
  readonly submission: Submission;
  readonly answer: string;
  /** One matter only was chosen, though its reference may still be missing. */
  readonly isOneMatter: boolean;
  /** The desk from which the evidence is frozen, so that what is shown is what is sent. */
  readonly desk: Desk;
  readonly touched: boolean;
}

// In memory for as long as the connection is: going to another page by accident loses nothing, and nothing personal stays behind.
const draftsByConnection = new WeakMap<Connection, Map<string, Draft>>();

/** The drafts of this connection, by the key of the person or the id of the request that is answered. */
export const keptDrafts = (connection: Connection): Map<string, Draft> => {
  const known = draftsByConnection.get(connection);
  if (known) return known;
  const made = new Map<string, Draft>();
  draftsByConnection.set(connection, made);
  return made;
};
