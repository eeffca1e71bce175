import type { CheckOutcome, checkSender } from "../../../app/pane/check-sender.ts";
import type { withHeader } from "../../../app/pane/headed-message.ts";
import type { answerToUnlooked } from "../../../app/pane/unlooked-message.ts";
import { loadDoubts, localAnswer, replicaFreshForMs, type LoadDoubts } from "../../../app/pane/local-answer.ts";
import { nothingSaidByReader, readMessage, type KnownOfMessage } from "../../../app/pane/read-message.ts";
import { isSameAccount } from "../../../app/session.ts";
import type { OpenMessage } from "../../../app/ports.ts";
import { createConnector, type ConnectError } from "../../../app/connector.ts";
import { deviceWork, hasFailed, keepingOf, type Connection, type PaneServices } from "../../../app/services.ts";
import type { Result } from "../../../domain/base/result.ts";
import { createActions, type Clicks, type PaneActions } from "./actions.ts";
import { createStore, type Store } from "../../../app/create-store.ts";
import { firstPaneState, isOpen, nextPaneState, type Look, type OpenState, type PaneEvent, type PaneState } from "./pane-state.ts";
import { createUnsureClicks } from "./unsure-clicks.ts";
import { createOutboxSender } from "./outbox-sender.ts";
import { later } from "../../../app/later.ts";

export interface Pane extends Pick<Store<PaneState, PaneEvent>, "state" | "subscribe"> {
  readonly actions: PaneActions;
  /** Begins to follow the selection; returns how to stop. */
  readonly start: () => () => void;
}

/** A selection that takes longer to read than this must not leave another sender's rule on screen. */
const slowSelectionMs = 100;

/** What is fetched behind the first paint, or not at all. */
export interface LaterCode {
  readonly doubts: LoadDoubts;
  readonly clicks: () => Promise<Clicks>;
  readonly header: () => Promise<{ readonly withHeader: typeof withHeader }>;
  readonly unlooked: () => Promise<{ readonly answerToUnlooked: typeof answerToUnlooked }>;
  readonly check: () => Promise<{ readonly checkSender: typeof checkSender }>;
}

const drafts = later(() => import("../../../app/pane/contact-drafts.ts"));
const keeping = later(() => import("../../../app/pane/keep.ts"));

const laterCode: LaterCode = {
  doubts: loadDoubts,
  clicks: async () => ({ ...(await drafts()), ...(await keeping()) }),
  header: later(() => import("../../../app/pane/headed-message.ts")),
  unlooked: later(() => import("../../../app/pane/unlooked-message.ts")),
  check: later(() => import("../../../app/pane/check-sender.ts")),
};

const quietly = { force: false, fromClick: false };

/**
 * The pane's working, apart from how it looks. What is selected is answered from this device at once, and checked
 * behind that. Nothing waits for the service, and nothing that is late is shown beside another message.
 */
export const createPane = (services: PaneServices, code: LaterCode = laterCode): Pane => {
  const store = createStore(firstPaneState(services.clock.now()), nextPaneState);
  const connector = createConnector(services);
  const unsure = createUnsureClicks();
  let selections = 0;
  let looks = 0;
  let checks = 0;
  /** Another message is selected than the one that is shown. */
  let changing = false;
  /** Whether this pane has asked for the rules since it was opened: a notice just recorded is to be seen by whoever opens one. */
  let hasAsked = false;
  /** Resolves once the header of the open message came, or did not. */
  let headerCame: Promise<void> = Promise.resolve();

  const lookAt = async (message: OpenMessage, known: KnownOfMessage = knownOf(message)): Promise<Look> => {
    looks += 1;
    const look = { number: looks, opening: message.opening, now: services.clock.now(), read: null, answer: null };
    const { session } = store.state();
    const workspace = connector.workspace();
    if (!session || !workspace) return look;
    const work = deviceWork(services, session, workspace);
    try {
      const first = await readMessage(work, message);
      if (first.type !== "sender")
        return {
          ...look,
          read: first,
          ...(known.header.type === "read" && (await (await code.unlooked()).answerToUnlooked(work, { read: first, header: known.header }, code.doubts))),
        };
      const read = known.header.type !== "waiting" ? await (await code.header()).withHeader(work, first, known) : first;
      return { ...look, read, answer: await localAnswer(work, read, code.doubts) };
    } catch {
      // This device's store failed, or what tells look-alikes apart could not be fetched: nothing is known, and the check says the rest.
      return look;
    }
  };

  /** What this opening of a message has shown so far; of another opening, nothing. */
  const knownOf = ({ opening }: OpenMessage): KnownOfMessage => {
    const { open } = store.state();
    return open.type === "message" && open.message.opening === opening ? open : nothingKnown;
  };

  /** Behind the first answer. A header that comes late says nothing of a message that was opened since. */
  const readHeader = async (message: OpenMessage): Promise<void> => {
    const headers = await services.mail.headers(message).catch(() => null);
    if (!isOpen(store.state(), message.opening)) return;
    // One that was read stays read, though Outlook does not give it a second time.
    if (headers === null && knownOf(message).header.type === "read") return;
    store.send({ type: "header-came", opening: message.opening, header: headers === null ? { type: "not-given" } : { type: "read", headers } });
    await lookAgain();
  };

  const lookAgain = async (): Promise<void> => {
    const { open } = store.state();
    if (open.type === "message") store.send({ type: "looked", look: await lookAt(open.message) });
    lookAtKeeping();
  };

  /** What is known of who is signed in, and what was clicked before it was. */
  const settle = async (): Promise<void> => {
    const account = connector.confirmed();
    if (!account) return;
    const { confirmed } = store.state();
    if (!confirmed || !isSameAccount(confirmed, account)) store.send({ type: "account-confirmed", account });
    const takenBack = await unsure.settle(account).catch(() => 0);
    if (takenBack > 0) store.send({ type: "click-lost", reason: "somebody-else" });
  };

  /** A store may fail at any time, and be done without from then on. */
  const lookAtKeeping = (): void => {
    const workspace = connector.workspace();
    const current = workspace ? keepingOf(workspace) : store.state().keeping;
    if (current !== store.state().keeping) store.send({ type: "keeping-changed", keeping: current });
  };

  const connect = async (fromClick: boolean): Promise<Result<Connection, ConnectError>> => {
    const connected = await connector.connect(fromClick);
    await settle();
    lookAtKeeping();
    if (connected.ok && connected.value.session !== store.state().session) {
      store.send({ type: "session-opened", session: connected.value.session });
      await lookAgain();
    }
    return connected;
  };

  const sender = createOutboxSender(services, { ...connector, connect }, async ({ changed, logged, problem }) => {
    store.send({ type: "sent", outbox: (await connector.workspace()?.outbox.all()) ?? [], problem });
    if (changed) await lookAgain();
    // What could not be checked while the service was away can be checked now.
    if (logged && store.state().problem) void check(quietly);
  });

  const check = async (options: { readonly force: boolean; readonly fromClick: boolean }, isAgain = false): Promise<void> => {
    checks += 1;
    const mine = checks;
    store.send({ type: "check-started" });
    const connected = await connect(options.fromClick);
    // Whoever asked later, while this waited for the service, asks about what is open now.
    if (mine !== checks) return;
    if (!connected.ok) return store.send({ type: "check-ended", problem: connected.error, look: null });
    void sender.send(false);
    const before = store.state().open;
    if (before.type === "message" && (!before.read || isAgain)) await lookAgain();
    const { open } = store.state();
    if (open.type !== "message") return store.send({ type: "check-ended", problem: null, look: null });
    if (!open.read) return store.send({ type: "check-ended", problem: { type: "could-not-check" }, look: null });
    const { read } = open;
    const outcome = await code
      .check()
      .then((fetched) => fetched.checkSender(connected.value.work, read.type === "sender" ? read : null, { force: options.force || !hasAsked }))
      .catch(couldNotCheck);
    // A device's store that failed meanwhile is opened anew, or done without.
    if (mine === checks && !isAgain && hasFailed(connected.value.workspace)) return check({ ...options, fromClick: false }, true);
    hasAsked ||= outcome.type === "checked";
    if (!isOpen(store.state(), open.message.opening)) return;
    const problem = outcome.type === "checked" ? null : outcome.reason;
    store.send({ type: "check-ended", problem, look: await lookAt(open.message) });
  };

  /** `hasChanged` when Outlook says so. Otherwise it is read again in case it did not say, and what is shown stays meanwhile. */
  const select = async (hasChanged: boolean, options: { readonly force: boolean; readonly fromClick: boolean }): Promise<void> => {
    selections += 1;
    const mine = selections;
    changing ||= hasChanged;
    const stopWaiting = changing
      ? services.wait(slowSelectionMs, () => {
          if (mine === selections) store.send({ type: "opened", open: { type: "looking" }, now: services.clock.now() });
        })
      : () => {};
    const open = await readSelection();
    stopWaiting();
    if (mine !== selections) return;
    changing = false;
    store.send({ type: "opened", open, now: services.clock.now() });
    if (open.type === "message") headerCame = readHeader(open.message);
    await check(options);
  };

  const readSelection = async (): Promise<OpenState> => {
    try {
      const message = await services.mail.current();
      if (!message) return { type: "none" };
      const known = knownOf(message);
      const { number, read, answer } = await lookAt(message, known);
      return { type: "message", message, header: known.header, said: known.said, read, answer, look: number };
    } catch {
      return { type: "not-said" };
    }
  };

  const actions = createActions(services, {
    store,
    connector,
    unsure,
    settle,
    lookAtKeeping,
    clicks: code.clicks,
    isChanging: () => changing,
    headerCame: () => headerCame,
    lookAgain,
    lookUp: () => check(quietly),
    send: () => sender.send(true),
    checkAgain: (fromClick) => select(false, { force: true, fromClick }),
    connect: () => connect(false),
  });

  const start = (): (() => void) => {
    // Most senders are under no rule, so it will be asked for in a moment.
    void code.doubts().catch(() => null);
    // So does every header come, and a click soon.
    void code.header().catch(() => null);
    void code.clicks().catch(() => null);
    const opening = connector.recall().then(
      (session) => session && store.send({ type: "session-opened", session }),
      () => null,
    );
    void opening.then(() => select(true, quietly));
    let stopClock = (): void => {};
    const checkNowAndThen = (): void => {
      stopClock = services.wait(replicaFreshForMs, () => {
        void check(quietly);
        checkNowAndThen();
      });
    };
    checkNowAndThen();
    const stops = [services.mail.onSelection(() => void select(true, quietly)), services.onAwake(() => void select(false, quietly)), sender.stop, () => stopClock()];
    return () => stops.forEach((stop) => stop());
  };

  return { state: store.state, subscribe: store.subscribe, actions, start };
};

const nothingKnown: KnownOfMessage = { header: { type: "waiting" }, said: nothingSaidByReader };

const couldNotCheck = (): CheckOutcome => ({ type: "could-not-check", reason: { type: "not-vouched-for" } });
