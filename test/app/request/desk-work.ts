import type { HashDep } from "../../../src/domain/base/hash.ts";
import type { Account, Channel, ChannelDep, ClockDep, IdsDep, LedgerDep, ReplicaDep, ServiceError } from "../../../src/app/ports.ts";
import { rowToEvent } from "../../../src/domain/events/envelope.ts";
import type { LedgerEvent } from "../../../src/domain/events/event.ts";
import type { Signatory } from "../../../src/domain/ledger/recorded.ts";
import { err, ok } from "../../../src/domain/base/result.ts";
import type { Instant } from "../../../src/domain/base/time.ts";
import type { Settings } from "../../../src/domain/policy/settings.ts";
import { sha256, testDesk, testRequest } from "../../support/desk.ts";
import { eventToRow, personas, testNow, testSettings } from "../../support/events.ts";
import { fakeClock, fakeIds, fakeLedger, fakeReplica, type FakeClock, type FakeLedger, type LedgerFault } from "../../support/fake-services.ts";
import { jordan, recordedPerson } from "../../support/sample-ledger.ts";
import { testWork } from "../../support/work.ts";
import type { RecordingWork } from "../../../src/app/work.ts";

interface Posted {
  readonly kind: "card" | "reply";
  readonly text: string;
}

/** What one person works with against a ledger in memory: their clock, their faults, and the channel that they post to. */
export interface DeskWork {
  readonly account: Account;
  /** Their work as a use case takes it, under the settings of the tests. */
  readonly by: RecordingWork & ChannelDep;
  readonly deps: ChannelDep & ClockDep & HashDep & IdsDep & LedgerDep & ReplicaDep;
  readonly clock: FakeClock;
  readonly ledger: FakeLedger;
  readonly posted: readonly Posted[];
  /** The next request to the lists, and then the next posting, meet this. */
  readonly fail: (fault: LedgerFault | null, posting?: ServiceError | null) => void;
  /** So many requests to the lists go well before the next fault. */
  readonly failAfter: (requests: number, fault: LedgerFault) => void;
  /** Everything that the service has, as events. */
  readonly events: () => readonly LedgerEvent[];
  readonly desk: () => ReturnType<typeof testDesk>;
  readonly request: () => ReturnType<typeof testRequest>;
  /** Rows that others wrote meanwhile. */
  readonly meanwhile: (events: readonly LedgerEvent[]) => void;
}

export const deskWork = (who: Signatory, events: readonly LedgerEvent[] = recordedPerson(jordan), now: Instant = testNow, settings: Settings = testSettings): DeskWork => {
  const account: Account = { oid: who.oid, tenantId: "tenant", name: who.name, username: "somebody@brackenshire.example" };
  const clock = fakeClock(now);
  let fault: LedgerFault | null = null;
  let spared = 0;
  let posting: ServiceError | null = null;
  const ledger = fakeLedger({
    account,
    clock,
    fault: () => {
      if (spared > 0) {
        spared -= 1;
        return null;
      }
      const happens = fault;
      fault = null;
      return happens;
    },
  });
  ledger.add(events.map(eventToRow));
  const posted: Posted[] = [];
  const post = async (kind: Posted["kind"], text: string) => {
    const happens = posting;
    posting = null;
    // A lost answer is one to something that was done.
    if (!happens || happens.type === "answer-lost") posted.push({ kind, text });
    return happens ? err(happens) : ok({ id: `message-${posted.length}`, webUrl: "https://teams.microsoft.com/l/message/1" });
  };
  const channel: Channel = {
    post: (_, card, summary) => post("card", JSON.stringify({ card, summary })),
    reply: (_, message, text) => post("reply", `${message}: ${text}`),
  };
  const allEvents = (): readonly LedgerEvent[] =>
    ledger.rows().flatMap((row) => {
      const event = rowToEvent(row);
      return event.ok ? [event.value] : [];
    });
  const deps = { clock, newId: fakeIds(), sha256, ledger, replica: fakeReplica(), channel };
  return {
    account,
    by: testWork(deps, { account, settings }),
    deps,
    clock,
    ledger,
    posted,
    fail: (next, nextPosting = null) => {
      fault = next;
      posting = nextPosting;
    },
    failAfter: (requests, next) => {
      spared = requests;
      fault = next;
    },
    events: allEvents,
    desk: () => testDesk(allEvents(), clock.now(), settings),
    request: () => testRequest(allEvents(), settings),
    meanwhile: (added) => ledger.add(added.map(eventToRow)),
  };
};

export const dafydd = personas.manager;
export const helen = personas.head;
export const imran = personas.head2;
