import { draftToFields, type BodyRefusedError, type PayloadTooLargeError } from "../../domain/events/row-fields.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { OutboxDep, OutboxEntry } from "../ports.ts";

/** Keeps a click on this device. From here on it survives closing the pane; the service gets it by `flushOutbox`. */
export const keep = async (deps: OutboxDep, draft: EventDraft): Promise<Result<OutboxEntry, PayloadTooLargeError | BodyRefusedError>> => {
  // Refused at the click rather than for ever afterwards.
  const fields = draftToFields(draft);
  if (!fields.ok) return err(fields.error);
  const entry: OutboxEntry = { draft, attempts: 0, notBefore: 0, refusal: null };
  await deps.outbox.put(entry);
  return ok(entry);
};
