import { recordedWords } from "../../src/ui/words/recorded-words.ts";
import type { Instant } from "../../src/domain/base/time.ts";
import type { MailDraft, MailHost, OpenMessage, ServiceError, SettingsError } from "../../src/app/ports.ts";
import type { PaneServices, SignedIn, Workspace } from "../../src/app/services.ts";
import type { Session } from "../../src/app/session.ts";
import type { LedgerEvent } from "../../src/domain/events/event.ts";
import type { LedgerList } from "../../src/domain/ledger/lists.ts";
import { normaliseAddress } from "../../src/domain/subjects/person/read-address.ts";
import { pointKeyOf } from "../../src/domain/subjects/person/contact-point.ts";
import type { Settings } from "../../src/domain/policy/settings.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import { eventToRow, personas, testNow, testSettings } from "./events.ts";
import { fakeClock, fakeIds, fakeLeaving, fakeLedger, fakeOutbox, fakeReplica, replicate, type FakeClock, type FakeLedger, type LedgerFault } from "./fake-services.ts";
import type { SamplePerson } from "./sample-ledger.ts";
import { accountOf, emptyHeaders, sha256 } from "./sample-mail.ts";

/** A pane's surroundings that a test can turn: what is selected, whether the service answers, what time it is. */
export interface FakePane {
  readonly services: PaneServices;
  readonly clock: FakeClock;
  readonly ledger: FakeLedger;
  readonly workspace: Workspace;
  readonly session: Session;
  /** What Outlook has open; `select` also says that it changed. */
  readonly select: (message: OpenMessage | null) => void;
  /** What Outlook gives as the header of what is open. */
  readonly around: { headers: MailHost["headers"] };
  readonly service: {
    fault: LedgerFault | null;
    closed: LedgerList | null;
    refuses: boolean;
    connects: (how: Parameters<PaneServices["connect"]>[0]) => Promise<Result<SignedIn, ServiceError | SettingsError>>;
  };
  /** What was opened as a new message, oldest first. */
  readonly drafts: readonly MailDraft[];
  readonly awake: () => void;
  /** Lets the time pass that something waits for: all that waits runs, once. */
  readonly passTime: (milliseconds: number) => void;
}

export interface FakePaneOptions {
  readonly events?: readonly LedgerEvent[];
  readonly open?: OpenMessage | null;
  /** Null when this device was never used. */
  readonly replicatedAt?: Instant | null;
  /** Where they differ from those of the tests. */
  readonly settings?: Partial<Settings>;
}

export const fakePane = async ({ events = [], open = null, replicatedAt = "2026-11-23T08:59:00Z", settings = {} }: FakePaneOptions = {}): Promise<FakePane> => {
  const account = accountOf(personas.staff);
  const clock = fakeClock(testNow);
  const session: Session = { account, settings: { ...testSettings, ...settings }, roles: ["staff"] };
  const workspace: Workspace = { account, replica: fakeReplica(), outbox: fakeOutbox() };
  const notConnected = async (): ReturnType<FakePane["service"]["connects"]> => err({ type: "unavailable", status: 0 });
  const service: FakePane["service"] = { fault: null, closed: null, refuses: false, connects: notConnected };
  const ledger = fakeLedger({ account, clock, fault: () => service.fault, underPermitted: (list) => list === service.closed, refuses: () => service.refuses });
  ledger.add(events.map(eventToRow));
  const channel: SignedIn["channel"] = { post: async () => err({ type: "offline" }), reply: async () => err({ type: "offline" }) };
  service.connects = async () => ok({ workspace, session, ledger, channel, says: recordedWords });
  if (replicatedAt !== null) {
    await workspace.replica.keepSettings(session.settings);
    await workspace.replica.keepRoles(session.roles);
    await replicate(workspace.replica, ledger.rows(), replicatedAt);
  }
  let selected = open;
  const around: FakePane["around"] = { headers: async () => emptyHeaders };
  let selectionChanged = (): void => {};
  let awoke = (): void => {};
  const drafts: MailDraft[] = [];
  const waiting = new Map<symbol, { readonly at: number; readonly run: () => void }>();
  let passed = 0;
  const services: PaneServices = {
    clock,
    newId: fakeIds(),
    sha256,
    ifFree: (_, work) => work(),
    leaving: fakeLeaving,
    remembered: async () => (replicatedAt === null ? null : workspace),
    connect: (how) => service.connects(how),
    onAwake: (awake) => {
      awoke = awake;
      return () => {};
    },
    wait: (milliseconds, then) => {
      const id = Symbol("wait");
      waiting.set(id, { at: passed + milliseconds, run: then });
      return () => void waiting.delete(id);
    },
    mail: {
      mailboxHint: () => "casework@brackenshire.example",
      current: async () => selected,
      headers: (message) => around.headers(message),
      onSelection: (changed) => {
        selectionChanged = changed;
        return () => {};
      },
      openLink: () => {},
      openDraft: async (draft) => {
        drafts.push(draft);
        return ok(undefined);
      },
      limits: async () => [],
      theme: () => "light",
      onTheme: () => () => {},
    },
  };
  return {
    services,
    clock,
    ledger,
    workspace,
    session,
    around,
    service,
    drafts,
    select: (message) => {
      selected = message;
      selectionChanged();
    },
    awake: () => awoke(),
    passTime: (milliseconds) => {
      passed += milliseconds;
      clock.advance(milliseconds);
      const due = [...waiting].filter(([, { at }]) => at <= passed);
      for (const [id] of due) waiting.delete(id);
      for (const [, { run }] of due) run();
    },
  };
};

/** A sample person under the key that their address really has. */
export const hashed = async (person: SamplePerson): Promise<SamplePerson> => {
  const address = normaliseAddress(person.address);
  if (!address.ok) throw new Error("A sample address is unusable.");
  return { ...person, addressKey: await pointKeyOf({ sha256 }, testSettings.salt, { type: "email", value: address.value }) };
};
