import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import { readDesk, type Desk } from "../../src/app/desk/read-desk.ts";
import { indexRow } from "../../src/app/ledger/index-rows.ts";
import type { Account } from "../../src/app/ports.ts";
import type { RecordingWork } from "../../src/app/work.ts";
import type { LedgerEvent } from "../../src/domain/events/event.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { sha256 } from "./desk.ts";
import { eventToRow, personas, testNow, testSettings } from "./events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica, type FakeClock, type FakeLedger } from "./fake-services.ts";
import { testWork } from "./work.ts";

export interface OpenRecords {
  /** The work of whoever records. */
  readonly by: RecordingWork;
  readonly deps: Omit<RecordingWork, "account" | "ledger" | "policyVersion" | "settings"> & { readonly ledger: FakeLedger; readonly clock: FakeClock };
  readonly account: Account;
  readonly settings: Settings;
  /** What this device knows after all that was written. */
  readonly desk: () => Promise<Desk>;
}

/** A device on which these events are known, and the service that it writes to. */
export const openRecords = async (events: readonly LedgerEvent[] = [], by: Signatory = personas.manager, settings: Settings = testSettings): Promise<OpenRecords> => {
  const account = { ...by, tenantId: "tenant", username: "someone@brackenshire.example" };
  const clock = fakeClock(testNow);
  const replica = fakeReplica();
  await replica.keepRows(events.map(eventToRow).map(indexRow));
  const service = fakeLedger({ account, clock, rows: events.map(eventToRow) });
  // What was written, apart from what was there.
  const ledger = { ...service, rows: () => service.rows().slice(events.length) };
  const deps = { clock, ledger, replica, newId: fakeIds(), sha256, says: recordedWords };
  return { by: testWork(deps, { account, settings }), deps, account, settings, desk: () => readDesk(deps, settings) };
};

export const settingsUnder = (policy: string): Settings => ({ ...testSettings, policy });
