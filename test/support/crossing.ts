import type * as fc from "fast-check";
import type { Account, ChannelDep, Ledger } from "../../src/app/ports.ts";
import type { RecordingWork } from "../../src/app/work.ts";
import { rowToEvent, type LedgerRow } from "../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../src/domain/events/event.ts";
import type { Signatory } from "../../src/domain/ledger/recorded.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { ok } from "../../src/domain/base/result.ts";
import { sha256 } from "./desk.ts";
import { eventToRow, testNow } from "./events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica, type FakeClock, type LedgerFault } from "./fake-services.ts";
import { testWork } from "./work.ts";

/** Several people at work on the same lists, each on a device of their own. */
export interface Crossing {
  readonly clock: FakeClock;
  readonly events: () => readonly LedgerEvent[];
  /** Somebody's work. Their requests reach the service when the scheduler lets them, and meet these faults in turn. */
  readonly workOf: (who: Signatory, faults?: readonly (LedgerFault | null)[]) => RecordingWork & ChannelDep;
}

/** `scheduler` decides whose request comes next; `pause` moves the clock on before each. */
export const crossing = (
  settings: Settings,
  before: readonly LedgerEvent[],
  { scheduler, pause = () => 0 }: { readonly scheduler?: fc.Scheduler; readonly pause?: () => number } = {},
): Crossing => {
  const clock = fakeClock(testNow);
  const rows: LedgerRow[] = before.map(eventToRow);
  const newId = fakeIds();
  return {
    clock,
    events: () =>
      rows.flatMap((row) => {
        const event = rowToEvent(row);
        return event.ok ? [event.value] : [];
      }),
    workOf: (who, faults = []) => {
      const account: Account = { oid: who.oid, tenantId: "tenant", name: who.name, username: "somebody@brackenshire.example" };
      const left = [...faults];
      const ledger = fakeLedger({ account, clock, rows, fault: () => left.shift() ?? null });
      const exchange: Ledger["exchange"] = (writes, queries) => {
        const reach = async (): ReturnType<Ledger["exchange"]> => {
          clock.advance(pause());
          return ledger.exchange(writes, queries);
        };
        return scheduler ? scheduler.scheduleFunction(reach)() : reach();
      };
      const channel = { post: async () => ok({ id: "m", webUrl: "" }), reply: async () => ok({ id: "m", webUrl: "" }) } as unknown as ChannelDep["channel"];
      return testWork({ clock, newId, sha256, ledger: { ...ledger, exchange }, replica: fakeReplica(), channel }, { account, settings });
    },
  };
};
