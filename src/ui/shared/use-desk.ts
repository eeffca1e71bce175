import { useCallback, useEffect, useRef, useState } from "react";
import { createDeskReader, type Desk } from "../../app/desk/read-desk.ts";
import { deskLists, syncDesk } from "../../app/desk/sync-desk.ts";
import type { ServiceError, SettingsError } from "../../app/ports.ts";
import type { Connection, Services } from "../../app/services.ts";
import type { LedgerList } from "../../domain/ledger/lists.ts";

/** A desk as far as it is known. `desk` may be shown while it is checked again. */
export interface DeskState {
  readonly connection: Connection | null;
  readonly desk: Desk | null;
  readonly checking: boolean;
  /** Why the last check did not succeed; what is shown may be out of date. */
  readonly problem: ServiceError | SettingsError | null;
  readonly unvouched: readonly LedgerList[];
}

export interface DeskControls {
  /** Asks the service what changed. */
  readonly refresh: () => Promise<void>;
  /** Folds again what this device has, after writing. */
  readonly reread: () => Promise<void>;
  readonly signIn: () => Promise<void>;
  /** Opens the session again, after an owner changed the settings that it was opened with. */
  readonly reconnect: () => Promise<void>;
}

const checkEveryMs = 60_000;

export const useDesk = (services: Services): DeskState & DeskControls => {
  const [state, setState] = useState<DeskState>({ connection: null, desk: null, checking: true, problem: null, unvouched: [] });
  const connected = useRef<Connection | null>(null);
  const reader = useRef<{ readonly session: Connection["session"]; readonly read: ReturnType<typeof createDeskReader> } | null>(null);

  const reread = useCallback(async (): Promise<void> => {
    const connection = connected.current;
    if (!connection) return;
    const { session, workspace } = connection;
    if (reader.current?.session !== session) reader.current = { session, read: createDeskReader(session.settings, session.account.oid) };
    const desk = await reader.current.read({ ...services, replica: workspace.replica });
    setState((before) => ({ ...before, connection, desk }));
  }, [services]);

  const open = useCallback(
    async (fromClick: boolean): Promise<void> => {
      setState((before) => ({ ...before, checking: true }));
      const connection = connected.current ? { ok: true as const, value: connected.current } : await services.connect({ fromClick });
      if (!connection.ok) {
        setState((before) => ({ ...before, checking: false, problem: connection.error }));
        return;
      }
      connected.current = connection.value;
      const { ledger, workspace, session } = connection.value;
      const checked = await syncDesk({ ...services, ledger, replica: workspace.replica }, deskLists(session.roles));
      await reread();
      setState((before) => ({
        ...before,
        checking: false,
        problem: checked.ok ? null : checked.error,
        unvouched: checked.ok ? checked.value.unvouched : before.unvouched,
      }));
    },
    [services, reread],
  );

  const refresh = useCallback(() => open(false), [open]);
  const signIn = useCallback(() => open(true), [open]);
  const reconnect = useCallback(() => {
    connected.current = null;
    return open(false);
  }, [open]);

  useEffect(() => {
    void refresh();
    const stopAwake = services.onAwake(() => void refresh());
    let stopWait = services.wait(checkEveryMs, function again() {
      void refresh();
      stopWait = services.wait(checkEveryMs, again);
    });
    return () => {
      stopAwake();
      stopWait();
    };
  }, [refresh, services]);

  return { ...state, refresh, reread, signIn, reconnect };
};
