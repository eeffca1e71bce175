import { expect, test } from "vitest";
import { judgeRow } from "../../src/app/ledger/judge-row.ts";
import { instantOf } from "../../src/domain/base/time.ts";
import { groupBy } from "../../src/domain/base/group-by.ts";
import { isCanary, rowToEvent, type LedgerRow, type UnreadableRowError } from "../../src/domain/events/envelope.ts";
import { withVerdict, type Judged } from "../../src/domain/events/judge.ts";
import { ledgerLists } from "../../src/domain/ledger/lists.ts";
import { iopc001 } from "../../src/domain/policy/packs/iopc-001.ts";
import { irregularitiesOf } from "../../src/domain/views/irregularities.ts";
import { personByKey } from "../../src/sandbox/tenant/directory.ts";
import { sampleDirectory } from "../../src/sandbox/tenant/sample-directory.ts";
import { runs } from "../support/property-runs.ts";
import { hostileRow, writeHostile } from "./people/hostile.ts";
import { openBooks, type BookRow } from "./world/books.ts";
import { createChance } from "./world/chance.ts";
import { openingSite } from "./world/opening.ts";
import { openSite, settingsUnder, sha256, start } from "./world/site.ts";
import { createVirtualTime } from "./world/virtual-time.ts";
import { placeOf } from "./world/world.ts";

const settings = settingsUnder(iopc001);
const rowsEach = 12;

test("every row by hand that breaks a declared rule is reported, whatever its kind and whoever wrote it", { timeout: 600_000 }, async () => {
  const state = await openingSite(null, iopc001);
  const unreported: string[] = [];
  for (let seed = 1; seed <= runs(24).numRuns; seed += 1) {
    const books = openBooks(() => start);
    const tenant = await openSite(state, createVirtualTime(start), books.write);
    const chance = createChance(`by hand ${seed}`);
    const irregular = new Map<string, string>();
    for (let at = start; at < start + rowsEach * 1000; at += 1000) {
      const row = hostileRow({ books, policy: iopc001 }, chance, at);
      const before = new Set(books.rows());
      await writeHostile(tenant, row, at);
      if (row.mustBeReported) for (const each of books.rows()) if (!before.has(each)) irregular.set(placeOf(each), `${seed}: ${row.by} in ${row.list}: ${row.says}`);
    }
    const reported = await reportedIn(books.rows());
    unreported.push(...[...irregular].flatMap(([place, says]) => (reported.has(place) ? [] : [says])));
  }
  expect(unreported).toEqual([]);
});

/** Where the rows stand that Records would show as irregular. */
const reportedIn = async (rows: readonly BookRow[]): Promise<ReadonlySet<string>> => {
  const judged: Judged[] = [];
  const unreadable: UnreadableRowError[] = [];
  for (const row of rows.flatMap(asLedgerRow).filter((each) => !isCanary(each))) {
    const event = rowToEvent(row);
    const { verdict } = await judgeRow({ sha256: async (text) => sha256(text), settings }, row, "");
    if (event.ok && verdict) judged.push(withVerdict(event.value, verdict));
    if (!event.ok) unreadable.push(event.error);
  }
  const found = [...groupBy(judged, ({ personKey, stream }) => personKey || stream).values()].flatMap((own) => irregularitiesOf(settings, own, []));
  return new Set([...irregularitiesOf(settings, [], unreadable), ...found].map(placeOf));
};

const asLedgerRow = ({ list: name, itemId, at, by, fields }: BookRow): readonly LedgerRow[] => {
  const list = ledgerLists.find((each) => each === name);
  const person = personByKey(sampleDirectory, by);
  if (!list || !person) return [];
  return [{ list, itemId, createdAt: instantOf(at), createdBy: { oid: person.oid, name: person.displayName }, version: "1.0", fields }];
};
