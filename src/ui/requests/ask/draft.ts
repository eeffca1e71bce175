import type { Desk } from "../../../app/desk/read-desk.ts";
import type { RequestIdentity } from "../../../app/request/send-request.ts";
import type { SubmissionDraft } from "../../../domain/subjects/request/submission.ts";
import type { RestrictionRequest } from "../../../domain/subjects/request/requests.ts";
import { createKeptDrafts } from "../../kit/kept-drafts.ts";

/** A request that is being written. */
export interface Draft {
  /** Made once, so that sending twice is sending once. */
  readonly identity: RequestIdentity;
  /** The request that is answered, as it was when the form was opened; null for a new one. */
  readonly answering: RestrictionRequest | null;
  readonly submission: SubmissionDraft;
  readonly answer: string;
  /** One matter only was chosen, though its reference may still be missing. */
  readonly isOneMatter: boolean;
  /** The desk from which the evidence is frozen, so that what is shown is what is sent. */
  readonly desk: Desk;
  readonly touched: boolean;
}

/** The drafts of a connection, by the key of the person or the id of the request that is answered. */
export const requestDrafts = createKeptDrafts<Draft>();
