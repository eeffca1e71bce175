import { type Settings, settingsShape } from "../../domain/policy/settings.ts";
import { readShape } from "../../domain/base/shape.ts";

/** What is wrong in settings that somebody wants to save: where, and what to do about it. */
export interface SettingsProblem {
  /** Such as `mailboxes[0].address`. */
  readonly path: string;
  readonly says: string;
}

/** Everything that keeps these settings from being saved; empty when they may be. */
export const checkSettings = (settings: Settings): readonly SettingsProblem[] => {
  const { packs: _, ...own } = settings;
  const read = readShape(settingsShape, own);
  if (!read.ok) return read.error.map(({ path, expected }) => ({ path, says: `Write ${expected}.` }));
  return [...checkOffices(settings), ...checkMailboxes(settings), ...checkUnopened(settings)];
};

const checkOffices = ({ offices }: Settings): readonly SettingsProblem[] =>
  offices.flatMap(({ from, until }, index) => (until !== null && until < from ? [{ path: `offices[${index}].until`, says: "Give a last day that is not before the first." }] : []));

const checkMailboxes = ({ mailboxes }: Settings): readonly SettingsProblem[] =>
  mailboxes.flatMap(({ id, address, reader, deputy }, index) => [
    ...(mailboxes.findIndex((other) => other.id === id || sameAddress(other.address, address)) < index
      ? [{ path: `mailboxes[${index}].address`, says: "Another mailbox here has this address already." }]
      : []),
    // Somebody must read it when the reader is away.
    ...(reader.oid === deputy.oid ? [{ path: `mailboxes[${index}].deputy.oid`, says: "Choose a deputy who is somebody else than the reader." }] : []),
  ]);

const sameAddress = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase();

const checkUnopened = ({ listUnopened, mailboxes }: Settings): readonly SettingsProblem[] =>
  listUnopened && mailboxes.length === 0 ? [{ path: "listUnopened", says: "Add a mailbox first: unopened mail is looked for in those alone." }] : [];
