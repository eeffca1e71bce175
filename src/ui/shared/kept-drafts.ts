import { useEffect } from "react";
import type { Connection } from "../../app/services.ts";

export type KeptDrafts<Draft> = (connection: Connection) => Map<string, Draft>;

/**
 * A place for what is being written over a connection. In memory for as long as the connection is: going to another
 * page by accident loses nothing, and nothing personal stays behind.
 */
export const createKeptDrafts = <Draft>(): KeptDrafts<Draft> => {
  const draftsByConnection = new WeakMap<Connection, Map<string, Draft>>();
  return (connection) => {
    const known = draftsByConnection.get(connection);
    if (known) return known;
    const made = new Map<string, Draft>();
    draftsByConnection.set(connection, made);
    return made;
  };
};

/** Keeps a draft as it is written, and has the browser ask before the page is closed. Null while nothing was typed that could be lost. */
export const useKeptDraft = <Draft>(drafts: Map<string, Draft>, key: string, draft: Draft | null): void => {
  useEffect(() => {
    if (draft === null) return undefined;
    drafts.set(key, draft);
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [drafts, key, draft]);
};
