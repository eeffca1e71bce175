import { draftToFields, type BodyRefusedError, type PayloadTooLargeError } from "../../domain/events/row-fields.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Clicker, OutboxDep, OutboxEntry } from "../ports.ts";
import { clickerOf } from "./outbox.ts";

/**
 * Keeps a click on this device. From here on it survives closing the pane; the service gets it by `flushOutbox`, in a
 * session of whoever it is by. Null while it is not confirmed who is signed in: then nobody's session sends it.
 */
export const keep = async (deps: OutboxDep, draft: EventDraft, by: Clicker | null): Promise<Result<OutboxEntry, PayloadTooLargeError | BodyRefusedError>> => {
  // Refused at the click rather than for ever afterwards.
  const fields = draftToFields(draft);
  if (!fields.ok) return err(fields.error);
  const entry: OutboxEntry = { draft, by: by && clickerOf(by), attempts: 0, notBefore: 0, refusal: null };
  await deps.outbox.put(entry);
  return ok(entry);
};
