import { useEffect } from "react";
import type { Connection, Workspace } from "../../app/services.ts";
import { useAskBeforeClosing } from "./ask-before-closing.ts";

export type KeptDrafts<Draft> = (connection: Connection) => Map<string, Draft>;

/**
 * A place for what is being written in a workspace. In memory for as long as somebody works there: going to another
 * page by accident loses nothing, nor does a session that is opened again, and nothing personal stays behind.
 */
export const createKeptDrafts = <Draft>(): KeptDrafts<Draft> => {
  const draftsByWorkspace = new WeakMap<Workspace, Map<string, Draft>>();
  return ({ workspace }) => {
    const known = draftsByWorkspace.get(workspace);
    if (known) return known;
    const made = new Map<string, Draft>();
    draftsByWorkspace.set(workspace, made);
    return made;
  };
};

/** Keeps a draft as it is written, and has the browser ask before the page is closed. Null while nothing was typed that could be lost. */
export const useKeptDraft = <Draft>(drafts: Map<string, Draft>, key: string, draft: Draft | null): void => {
  useEffect(() => {
    if (draft !== null) drafts.set(key, draft);
  }, [drafts, key, draft]);
  useAskBeforeClosing(draft !== null);
};
