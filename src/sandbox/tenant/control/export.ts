import type { Reply } from "../http.ts";
import { answer, isRecord, noContent } from "../http.ts";
import type { Change } from "../store/changes.ts";
import { controlRefused } from "../wire-errors.ts";
import type { ControlCall } from "./operation.ts";

const formatVersion = 1;

/** The whole state, as the shortest run of changes that makes it. */
export const exportState = ({ store }: ControlCall): Reply => answer({ version: formatVersion, changes: [...store.changes()] });

/** Puts an exported state in place of this one. Delta tokens issued before are no longer good afterwards. */
export const importState = ({ body, store }: ControlCall): Reply => {
  const { changes, version } = isRecord(body) ? body : {};
  if (version !== formatVersion) {
    throw controlRefused(`This sandbox reads exports of version ${formatVersion}; this one has version ${String(version)}.`);
  }
  if (!Array.isArray(changes)) throw controlRefused("The export has no changes.");
  try {
    store.restart(changes as readonly Change[]);
  } catch {
    throw controlRefused("The export could not be read; nothing was changed.");
  }
  return noContent;
};
