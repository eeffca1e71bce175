import type { OutboxDep } from "../ports.ts";

/** Lets an entry that was refused be sent again, once a person has seen why and asks for it. */
export const retryRefused = async (deps: OutboxDep, key: string): Promise<void> => {
  const entry = (await deps.outbox.all()).find(({ draft }) => draft.key === key);
  if (entry) await deps.outbox.put({ ...entry, notBefore: 0, refusal: null });
};
