import { isSameChannel, type HeadsChannel } from "../../domain/policy/channels.ts";
import { type Settings, settingsShape } from "../../domain/policy/settings.ts";
import { type Expected, readShape } from "../../domain/base/shape.ts";

/** What is wrong in settings that somebody wants to save: where, and what. */
export interface SettingsProblem {
  /** Such as `mailboxes[0].address`. */
  readonly path: string;
  readonly fault: SettingsFault;
}

export type SettingsFault = Expected | { readonly type: "ends-before-it-begins" | "address-repeated" | "deputy-is-reader" | "no-mailbox" | ChannelFault };

/** `manager-elsewhere`: a manager whose requests would have two places. */
type ChannelFault = "channel-repeated" | "manager-missing" | "manager-elsewhere";

/** Everything that keeps these settings from being saved; empty when they may be. */
export const checkSettings = (settings: Settings): readonly SettingsProblem[] => {
  const { packs: _, ...own } = settings;
  const read = readShape(settingsShape, own);
  if (!read.ok) return read.error.map(({ path, expected }) => ({ path, fault: expected }));
  return [...checkOffices(settings), ...checkMailboxes(settings), ...checkUnopened(settings), ...checkChannels(settings)];
};

const checkOffices = ({ offices }: Settings): readonly SettingsProblem[] =>
  offices.flatMap(({ from, until }, index): readonly SettingsProblem[] =>
    until !== null && until < from ? [{ path: `offices[${index}].until`, fault: { type: "ends-before-it-begins" } }] : [],
  );

const checkMailboxes = ({ mailboxes }: Settings): readonly SettingsProblem[] =>
  mailboxes.flatMap(({ id, address, reader, deputy }, index): readonly SettingsProblem[] => [
    ...(mailboxes.findIndex((other) => other.id === id || sameAddress(other.address, address)) < index
      ? [{ path: `mailboxes[${index}].address`, fault: { type: "address-repeated" } } as const]
      : []),
    // Somebody must read it when the reader is away.
    ...(reader.oid === deputy.oid ? [{ path: `mailboxes[${index}].deputy.oid`, fault: { type: "deputy-is-reader" } } as const] : []),
  ]);

const sameAddress = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase();

const checkUnopened = ({ listUnopened, mailboxes }: Settings): readonly SettingsProblem[] =>
  listUnopened && mailboxes.length === 0 ? [{ path: "listUnopened", fault: { type: "no-mailbox" } }] : [];

const checkChannels = (settings: Settings): readonly SettingsProblem[] => (settings.channels ?? []).flatMap((each, index) => checkChannel(settings, each, index));

const checkChannel = ({ channel, channels = [] }: Settings, { managers, ...tab }: HeadsChannel, index: number): readonly SettingsProblem[] => {
  const before = channels.slice(0, index);
  const isNamedBefore = ({ oid }: { readonly oid: string }): boolean => before.some((other) => other.managers.some((manager) => manager.oid === oid));
  return [
    ...([channel, ...before].some((other) => isSameChannel(other, tab)) ? [{ path: `channels[${index}].channel`, fault: { type: "channel-repeated" } } as const] : []),
    ...(managers.length === 0 ? [{ path: `channels[${index}].managers`, fault: { type: "manager-missing" } } as const] : []),
    ...managers.flatMap((manager, at) => (isNamedBefore(manager) ? [{ path: `channels[${index}].managers[${at}]`, fault: { type: "manager-elsewhere" } } as const] : [])),
  ];
};
