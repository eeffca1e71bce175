import type * as drafts from "../../../app/pane/contact-drafts.ts";
import type { DangerCalled, EntryDetail, ReceivedMessage, WriterChoice } from "../../../app/pane/contact-drafts.ts";
import type { keep } from "../../../app/pane/keep.ts";
import { later } from "../../../app/later.ts";
import { claim, retryRefused } from "../../../app/pane/outbox.ts";
import type { ReadMessage, SaidByReader } from "../../../app/pane/read-message.ts";
import type { Account } from "../../../app/ports.ts";
import type { PersonError } from "../../../app/person/link-person.ts";
import { deviceWork, hasFailed, type Connection, type PaneServices, type Workspace } from "../../../app/services.ts";
import type { DeviceWork } from "../../../app/work.ts";
import { isHandlerRole, isSameAccount } from "../../../app/session.ts";
import type { TriageOutcome } from "../../../domain/policy/vocabulary.ts";
import type { EventDraft } from "../../../domain/events/event.ts";
import type { Person } from "../../../domain/subjects/person/people.ts";
import { err, type Result } from "../../../domain/base/result.ts";
import type { ShownError } from "../../words/service-words.ts";
import type { Connector } from "../../../app/connector.ts";
import type { Store } from "../../../app/create-store.ts";
import type { UnsureClicks } from "./unsure-clicks.ts";
import type { LostClick, PaneEvent, PaneState } from "./pane-state.ts";

/** What a person can do in the pane. What is logged answers whether it was kept on this device. */
export interface PaneActions {
  /** The service, for a part that asks it by itself. */
  readonly connect: () => Promise<Result<Connection, ShownError>>;
  readonly log: (choice: string) => Promise<boolean>;
  /** Takes back an entry, a breach, a call about a danger or a proposal of one's own. */
  readonly undo: (entry: string) => Promise<boolean>;
  readonly giveDetail: (entry: string, detail: EntryDetail) => Promise<boolean>;
  /** What only whoever reads the message can say of it: who wrote it, when it came, that no machine wrote it. Recorded with what is logged. */
  readonly sayOfMessage: (said: Partial<SaidByReader>) => Promise<void>;
  readonly sayWriter: (writer: WriterChoice) => Promise<boolean>;
  readonly sayMatter: (instruction: string, answer: "yes" | "no" | "not-sure") => Promise<boolean>;
  readonly triage: (outcome: TriageOutcome) => Promise<boolean>;
  readonly undoTriage: (triage: string) => Promise<boolean>;
  readonly logBreach: (instruction: string, note: string) => Promise<boolean>;
  /** Needs no message, no check and no service: whatever stops other clicks does not stop this one. */
  readonly actOnDanger: (called: DangerCalled) => Promise<boolean>;
  readonly propose: (personKey: string, why: string) => Promise<boolean>;
  readonly checkAgain: () => Promise<void>;
  readonly signIn: () => Promise<void>;
  /** Sends an entry again that the records refused. */
  readonly sendAgain: (key: string) => Promise<void>;
  /** Says that an entry is the reader's own which was kept before it was known who was signed in, and sends it. */
  readonly claim: (key: string) => Promise<void>;
  /** Takes an entry off this device that the records refused. It is then logged nowhere. */
  readonly forget: (key: string) => Promise<void>;
  readonly recordPerson: (name: string) => Promise<Result<unknown, PersonError | ShownError>>;
  readonly confirmAddress: (person: Person, addressKey: string) => Promise<Result<unknown, PersonError | ShownError>>;
}

// Written online only, by few people and seldom, so it is fetched when it is asked for.
const linking = later(() => import("../../../app/person/link-person.ts"));

const couldNotAct = () => err({ type: "could-not-check" } as const);

/** What makes a row of a click and keeps it. It comes beside the first paint, before anybody can have clicked. */
export type Clicks = typeof drafts & { readonly keep: typeof keep };

interface Workings {
  readonly clicks: () => Promise<Clicks>;
  readonly store: Store<PaneState, PaneEvent>;
  readonly connector: Connector;
  readonly unsure: UnsureClicks;
  /** Settles what was clicked before it was known who is signed in, once that is known. */
  readonly settle: () => Promise<void>;
  /** Notices where a click stays by now. */
  readonly lookAtKeeping: () => void;
  /** Whether another message is selected than the one that is shown. */
  readonly isChanging: () => boolean;
  /** Resolves once it is known what the header of the open message says, or that it says nothing. */
  readonly headerCame: () => Promise<void>;
  readonly lookAgain: () => Promise<void>;
  /** Asks the service about the open message. */
  readonly lookUp: () => Promise<void>;
  readonly send: () => Promise<void>;
  readonly checkAgain: (fromClick: boolean) => Promise<void>;
  readonly connect: () => Promise<Result<Connection, ShownError>>;
}

export const createActions = (services: PaneServices, workings: Workings): PaneActions => {
  const { store, connector, unsure } = workings;
  let keeping = false;

  /** The message that a click is about; null between two of them, when it could mean either. */
  const messageOfClick = (): ReadMessage | null => {
    const { open } = store.state();
    return !workings.isChanging() && open.type === "message" && open.read?.type === "sender" ? open.read : null;
  };

  /** Whether nobody else was found to be signed in than whose things the click would stand among. */
  const isStillFor = ({ account }: Workspace): boolean => {
    const confirmed = connector.confirmed();
    return confirmed === null || isSameAccount(confirmed, account);
  };

  /** The same account's things where they can be kept by now, after the device's store failed. */
  const reopenedFor = async ({ account }: Workspace): Promise<Workspace | null> => {
    await workings.connect();
    const workspace = connector.workspace();
    return workspace && !hasFailed(workspace) && isSameAccount(workspace.account, account) ? workspace : null;
  };

  /** `by` is who was confirmed when the click was made. */
  const keepNow = async (workspace: Workspace, by: Account | null, draftOf: (making: Clicks) => EventDraft | null): Promise<boolean> => {
    const making = await workings.clicks().catch(() => null);
    if (!making) return lose("not-loaded");
    if (!isStillFor(workspace)) return lose("somebody-else");
    const draft = draftOf(making);
    return draft !== null && keepMade(making.keep, workspace, by, draft);
  };

  const keepMade = async (keepIn: Clicks["keep"], workspace: Workspace, by: Account | null, draft: EventDraft, isAgain = false): Promise<boolean> => {
    try {
      const kept = await keepIn(workspace, draft, by);
      if (!kept.ok) return lose("does-not-fit");
      if (!by) {
        unsure.add(workspace, kept.value.draft.key);
        await workings.settle();
      }
      await workings.lookAgain();
      void workings.send();
      return true;
    } catch {
      const reopened = isAgain || !hasFailed(workspace) ? null : await reopenedFor(workspace);
      return reopened ? keepMade(keepIn, reopened, by, draft, true) : lose("no-storage");
    }
  };

  const keepDraft = async (
    draftOf: (making: Clicks, work: DeviceWork, read: ReadMessage) => EventDraft | null,
    headerCame: Promise<void> = Promise.resolve(),
  ): Promise<boolean> => {
    const { session } = store.state();
    const [workspace, by] = [connector.workspace(), connector.confirmed()];
    const clicked = messageOfClick();
    // The second click of a double click means nothing.
    if (keeping || !session || !workspace || !clicked) return false;
    if (!isSameAccount(session.account, workspace.account)) return lose("somebody-else");
    keeping = true;
    await headerCame;
    const kept = await keepNow(workspace, by, (making) => {
      const read = messageOfClick();
      return read && read.open.opening === clicked.open.opening ? draftOf(making, deviceWork(services, session, workspace), read) : null;
    });
    keeping = false;
    return kept;
  };

  /** When it came and whose it is stand in what is kept, so both are known first. Where they are not, the pane asks. */
  const keepReceived = (draftOf: (making: Clicks, work: DeviceWork, read: ReceivedMessage) => EventDraft): Promise<boolean> =>
    keepDraft((making, work, read) => (making.mayBeLogged(work, read) ? draftOf(making, work, read) : null), workings.headerCame());

  const lose = (reason: LostClick): false => {
    workings.lookAtKeeping();
    store.send({ type: "click-lost", reason });
    return false;
  };

  const online = async (act: (connection: Connection, read: ReadMessage) => Promise<Result<unknown, PersonError>>): Promise<Result<unknown, PersonError | ShownError>> => {
    const { open } = store.state();
    const connected = await workings.connect();
    if (!connected.ok) return connected;
    if (open.type !== "message" || open.read?.type !== "sender") return err({ type: "could-not-check" });
    const done = await act(connected.value, open.read).catch(couldNotAct);
    // After a lost answer it may have been done all the same.
    await (done.ok ? workings.lookAgain() : workings.checkAgain(false));
    return done;
  };

  return {
    connect: workings.connect,
    log: (choice) => keepReceived(({ logDraft }, work, read) => logDraft(work, read, choice)),
    undo: (entry) => keepDraft(({ correctionDraft }, work, read) => correctionDraft(work, read, entry)),
    giveDetail: (entry, detail) => keepDraft(({ detailDraft }, work, read) => detailDraft(work, read, { of: entry, ...detail })),
    sayOfMessage: async (said) => {
      const { open } = store.state();
      if (open.type !== "message") return;
      store.send({ type: "reader-said", opening: open.message.opening, said });
      await workings.lookAgain();
      await workings.lookUp();
    },
    sayWriter: (writer) => keepDraft(({ writerDraft }, work, read) => writerDraft(work, read, writer)),
    sayMatter: (instruction, answer) => keepDraft(({ matterDraft }, work, read) => matterDraft(work, read, { instruction, answer })),
    triage: (outcome) => keepDraft(({ isReceived, triageDraft }, work, read) => (isReceived(read) ? triageDraft(work, read, outcome) : null), workings.headerCame()),
    undoTriage: (triage) => keepDraft(({ undoTriageDraft }, work, read) => undoTriageDraft(work, read, triage)),
    logBreach: (instruction, note) => keepDraft(({ breachDraft }, work, read) => breachDraft(work, read, { instruction, note })),
    actOnDanger: async (called) => {
      const { session } = store.state();
      const workspace = connector.workspace();
      return session && workspace && isSameAccount(session.account, workspace.account)
        ? keepNow(workspace, connector.confirmed(), ({ dangerDraft }) => dangerDraft(deviceWork(services, session, workspace), messageOfClick(), called))
        : false;
    },
    propose: (personKey, why) => keepDraft(({ proposalDraft }, work, read) => proposalDraft(work, read, { personKey, why })),
    checkAgain: () => workings.checkAgain(false),
    signIn: () => workings.checkAgain(true),
    sendAgain: async (key) => {
      const workspace = connector.workspace();
      if (workspace) {
        await retryRefused(workspace, key);
        // While it is on its way it is not said to be refused: the records may have it before they answer.
        store.send({ type: "sent", outbox: await workspace.outbox.all(), problem: store.state().sendProblem });
        await workings.lookAgain();
      }
      await workings.send();
    },
    claim: async (key) => {
      const [workspace, account] = [connector.workspace(), connector.confirmed()];
      if (workspace && account && isSameAccount(workspace.account, account)) await claim(workspace, key, account);
      await workings.send();
    },
    forget: async (key) => {
      await connector.workspace()?.outbox.remove(key);
      await workings.lookAgain();
      await workings.send();
    },
    recordPerson: (name) =>
      online(async ({ work }, { sender }) => (await linking()).recordPerson(work, { name, link: sender, standing: isHandlerRole(work.roles) ? "confirmed" : "proposed" })),
    confirmAddress: (person, addressKey) => online(async ({ work }) => (await linking()).confirmAddress(work, { person, addressKey, basis: "" })),
  };
};
