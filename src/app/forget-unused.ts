import { instantOf, millisecondsOf, type Instant } from "../domain/base/time.ts";
import type { LedgerRow } from "../domain/events/envelope.ts";
import { ledgerLists, type LedgerList, type Role } from "../domain/ledger/lists.ts";
import { deskLists } from "./desk/desk-lists.ts";
import type { ClockDep, ReplicaDep } from "./ports.ts";

/**
 * A device keeps what whoever is signed in may read and works with. Of lists that are no longer theirs nothing stays; and of
 * contacts, where they are read one person at a time, what is older than the pane ever shows without asking.
 */
export const forgetUnused = async ({ clock, replica }: ClockDep & ReplicaDep, roles: readonly Role[]): Promise<void> => {
  const replicated: readonly LedgerList[] = roles.length === 0 ? [] : deskLists(roles);
  const isReplicated = replicated.includes("Contacts");
  // With the cursor of a list that was replicated once: what is read now and then is not the whole of it.
  const wasReplicated = (await replica.cursors()).some(({ list }) => list === "Contacts");
  const isKept = (list: LedgerList): boolean => replicated.includes(list) || (list === "Contacts" && roles.length > 0 && !wasReplicated);
  // Contacts that are read one person at a time are no list that was on its way.
  await replica.dropLists(
    ledgerLists.filter((list) => !isKept(list)),
    isReplicated || roles.length === 0 ? [] : ["Contacts"],
  );
  if (isReplicated || roles.length === 0) return;
  const since = instantOf(millisecondsOf(clock.now()) - contactsKeptMs);
  const old = (await replica.rowsIn("Contacts")).filter((row) => isBefore(row, since));
  if (old.length > 0)
    await replica.dropRows(
      "Contacts",
      old.map(({ itemId }) => itemId),
    );
};

/** The pane counts thirty days back; a day more, because days begin at different times. */
const contactsKeptMs = 31 * 86_400_000;

// What was lately logged of an older message stands beside it.
const isBefore = ({ createdAt, fields }: LedgerRow, since: Instant): boolean => String(fields.OccurredAt ?? "") < since && (createdAt === null || createdAt < since);
