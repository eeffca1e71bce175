import { draftToFields, type BodyRefusedError, type PayloadTooLargeError } from "../../domain/events/envelope.ts";
import type { EventDraft } from "../../domain/events/event.ts";
import { isSameAccount } from "../session.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Account, Clicker, OutboxDep, OutboxEntry } from "../ports.ts";

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

/** Files an entry that was nobody's under whoever it is known to be by. */
export const claim = async (deps: OutboxDep, key: string, by: Clicker): Promise<void> => {
  const entry = (await deps.outbox.all()).find(({ draft }) => draft.key === key);
  if (entry?.by === null) await deps.outbox.put({ ...entry, by: clickerOf(by) });
};

const clickerOf = ({ oid, tenantId, name }: Clicker): Clicker => ({ oid, tenantId, name });

/** Whether an entry is this account's to send. */
export const isOwn = ({ by }: OutboxEntry, account: Account): boolean => by !== null && isSameAccount(by, account);

/** Lets an entry that was refused be sent again, once a person has seen why and asks for it. */
export const retryRefused = async (deps: OutboxDep, key: string): Promise<void> => {
  const entry = (await deps.outbox.all()).find(({ draft }) => draft.key === key);
  if (entry) await deps.outbox.put({ ...entry, notBefore: 0, refusal: null });
};
