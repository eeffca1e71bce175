import type { LoggedMessage } from "../../domain/subjects/contact/messages.ts";
import { ok, type Result } from "../../domain/base/result.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { streamOfKey } from "../../domain/subjects/contact/message-places.ts";
import { placeText } from "../../domain/subjects/disposal/disposals.ts";
import { effectlessRows } from "../../domain/views/irregularities.ts";
import { actUpon, type ActError } from "../ledger/act-upon.ts";
import type { RecordingWork } from "../work.ts";

/** The longest note on what was done, in characters. */
export const taskNoteLimit = 4000;

/** Records that what a triage of a message asked for has been done. `triage` is the key of the triage; the note may be empty. */
export const finishTask = async (
  work: RecordingWork,
  { message, triage, note }: { readonly message: LoggedMessage; readonly triage: string; readonly note: string },
): Promise<Result<void, ActError>> => {
  const { stream, personKey, addressKey } = message;
  const isAct = (event: LedgerEvent): boolean => (event.kind === "task.done" || event.kind === "triage.undone") && event.body.of === triage;
  const done = await actUpon(work, {
    kind: "task.done",
    body: { of: triage, note: note.trim() },
    stream,
    personKey,
    addressKey,
    // What was said of a message before it was told from others of its key stands in the stream of the key.
    among: [...new Set([stream, streamOfKey(stream)])],
    isAbout: isAct,
    isAsSeen: (events) => !held(work, events).some((event) => isAct(event)),
  });
  return done.ok ? ok(undefined) : done;
};

const held = ({ settings }: RecordingWork, events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const without = effectlessRows(settings, events);
  return events.filter((event) => !without.has(placeText(event)));
};
