import { expect, test } from "vitest";
import { belongingsOf, inRemovalOrder } from "../../../../src/domain/subjects/disposal/belonging.ts";
import { rowToEvent } from "../../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../../src/domain/events/event.ts";
import { ledgerLists } from "../../../../src/domain/ledger/lists.ts";
import { connectAs, openFixtureTenant } from "../../../support/fixture-state.ts";
import { readLedger } from "../../../../src/app/records/read-ledger.ts";

const owned = (events: readonly LedgerEvent[]): ReadonlyMap<string, string> =>
  new Map(belongingsOf(events).map(({ event, owners }) => [`${event.list}/${event.itemId}`, owners.toSorted().join(" ")]));

test("wherever the removal of somebody's rows breaks off, whose the rest is can still be told", async () => {
  const read = await readLedger(connectAs(await openFixtureTenant("001"), "owner"), ledgerLists);
  if (!read.ok) throw new Error(read.error.type);
  const events = read.value.rows.flatMap((row) => {
    const event = rowToEvent(row);
    return event.ok ? [event.value] : [];
  });
  const before = owned(events);
  for (const owner of new Set([...before.values()].filter((each) => !each.includes(" ")))) {
    const rows = inRemovalOrder(events.filter(({ list, itemId }) => before.get(`${list}/${itemId}`) === owner));
    for (const removed of rows.keys()) {
      const gone = new Set(rows.slice(0, removed));
      const after = owned(events.filter((event) => !gone.has(event)));
      for (const { list, itemId } of rows.slice(removed)) expect(`${list}/${itemId}: ${String(after.get(`${list}/${itemId}`))}`).toBe(`${list}/${itemId}: ${owner}`);
    }
  }
});
