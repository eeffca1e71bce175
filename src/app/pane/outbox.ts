import { isSameAccount } from "../session.ts";
import type { Account, Clicker, OutboxDep, OutboxEntry } from "../ports.ts";

/** Files an entry that was nobody's under whoever it is known to be by. */
export const claim = async (deps: OutboxDep, key: string, by: Clicker): Promise<void> => {
  const entry = (await deps.outbox.all()).find(({ draft }) => draft.key === key);
  if (entry?.by === null) await deps.outbox.put({ ...entry, by: clickerOf(by) });
};

export const clickerOf = ({ oid, tenantId, name }: Clicker): Clicker => ({ oid, tenantId, name });

/** Whether an entry is this account's to send. */
export const isOwn = ({ by }: OutboxEntry, account: Account): boolean => by !== null && isSameAccount(by, account);

/** Lets an entry that was refused be sent again, once a person has seen why and asks for it. */
export const retryRefused = async (deps: OutboxDep, key: string): Promise<void> => {
  const entry = (await deps.outbox.all()).find(({ draft }) => draft.key === key);
  if (entry) await deps.outbox.put({ ...entry, notBefore: 0, refusal: null });
};
