import type { LedgerList } from "../../domain/ledger/lists.ts";
import { createConnector, type ConnectError } from "../connector.ts";
import { createStore } from "../create-store.ts";
import { hasFailed, type Connection, type Services } from "../services.ts";
import type { Session } from "../session.ts";
import { createDeskReader, type Desk } from "./read-desk.ts";
import { deskLists } from "./desk-lists.ts";
import { syncDesk } from "./sync-desk.ts";

/** A desk as far as it is known. `desk` may be shown while it is checked again. */
export interface DeskState {
  readonly connection: Connection | null;
  readonly desk: Desk | null;
  readonly checking: boolean;
  /** Why the last check did not succeed; what is shown may be out of date. */
  readonly problem: ConnectError | null;
  readonly unvouched: readonly LedgerList[];
}

export interface DeskControls {
  /** Asks the service what changed. */
  readonly refresh: () => Promise<void>;
  /** Folds again what this device has, after writing. */
  readonly reread: () => Promise<void>;
  /** Only from a click: a window may open. */
  readonly signIn: () => Promise<void>;
  /** Opens the session again, after an owner changed the settings that it was opened with. */
  readonly reconnect: () => Promise<void>;
}

export interface DeskStore {
  readonly state: () => DeskState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly controls: DeskControls;
  /** Begins to check, and checks now and then; returns how to stop. */
  readonly start: () => () => void;
}

const checkEveryMs = 60_000;

/** The tab's working, apart from how it looks. None of it throws: what fails is said in the state, and every check ends. */
export const createDeskStore = (services: Services): DeskStore => {
  const store = createStore<DeskState, Partial<DeskState>>({ connection: null, desk: null, checking: true, problem: null, unvouched: [] }, (before, changed) => ({
    ...before,
    ...changed,
  }));
  const connector = createConnector(services);
  let shown: Connection | null = null;
  let reader: { readonly session: Session; readonly read: ReturnType<typeof createDeskReader> } | null = null;
  let checks = 0;
  let unvouched: readonly LedgerList[] = [];

  const read = async (connection: Connection): Promise<void> => {
    const { session, workspace } = connection;
    if (reader?.session !== session) reader = { session, read: createDeskReader(session.settings, session.account.oid) };
    const desk = await reader.read({ ...services, replica: workspace.replica }, unvouched);
    // Somebody else may have signed in while it was read.
    if (connection === shown) store.send({ connection, desk });
  };

  const check = async (connecting: () => ReturnType<typeof connector.connect>, isAgain = false): Promise<void> => {
    checks += 1;
    const mine = checks;
    const end = (changed: Partial<DeskState>): void => store.send(mine === checks ? { ...changed, checking: false } : {});
    store.send({ checking: true });
    try {
      const connected = await connecting();
      if (!connected.ok) return end({ problem: connected.error });
      shown = connected.value;
      const { ledger, workspace, session } = connected.value;
      const checked = await syncDesk({ ...services, settings: session.settings, ledger, replica: workspace.replica }, deskLists(session.roles));
      if (checked.ok) ({ unvouched } = checked.value);
      await read(connected.value);
      return end(checked.ok ? { problem: null, unvouched } : { problem: checked.error });
    } catch {
      // What failed is opened anew, or done without: this is said to somebody only when that does not help either.
      if (mine === checks && hasFailed(shown?.workspace ?? null) && !isAgain) return check(() => connector.connect(false), true);
      return end({ problem: deviceFailed });
    }
  };

  const refresh = (): Promise<void> => check(() => connector.connect(false));

  return {
    state: store.state,
    subscribe: store.subscribe,
    controls: {
      refresh,
      reread: async () => {
        try {
          if (shown) await read(shown);
        } catch {
          store.send({ problem: deviceFailed });
        }
      },
      signIn: () => check(() => connector.connect(true)),
      reconnect: () => check(() => connector.renew()),
    },
    start: () => {
      void refresh();
      const stopAwake = services.onAwake(() => void refresh());
      let stopWait = (): void => {};
      const checkNowAndThen = (): void => {
        stopWait = services.wait(checkEveryMs, () => {
          void refresh();
          checkNowAndThen();
        });
      };
      checkNowAndThen();
      return () => {
        stopAwake();
        stopWait();
      };
    },
  };
};

const deviceFailed: ConnectError = { type: "device-failed", isDone: false };
