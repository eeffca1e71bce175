import type { HashDep } from "../../base/hash.ts";

/** What identifies an email across mailboxes. The sender chooses the Message-ID and may repeat it, so it is not enough alone. */
export interface MessageIdentity {
  readonly internetMessageId: string;
  /** Normalised sender, or empty when the message has none. */
  readonly sender: string;
  readonly subject: string;
  /** ISO time. It stood in for a Message-ID that is missing in the keys of version 0.2.0, and in no others. */
  readonly receivedAt: string;
}

/**
 * The keys of a message. `timeless` holds no time, and the subject as it stands: two messages that differ in their receipt
 * alone share it, and the fold tells them apart (`message-places.ts`). `first` is the key that version 0.2.0 made, which
 * takes a reply for what it answers; rows under it are found for ever.
 */
export interface MessageKeys {
  readonly timeless: string;
  readonly first: string;
}

export const messageKeysOf = async ({ sha256 }: HashDep, salt: string, identity: MessageIdentity): Promise<MessageKeys> => {
  const { sender, receivedAt } = identity;
  const id = identity.internetMessageId.trim();
  const [timeless, first] = await Promise.all([
    sha256(JSON.stringify([salt, "timeless", id, sender, plainSubject(identity.subject)])),
    sha256(JSON.stringify([salt, id || `no-id ${receivedAt}`, sender, normaliseSubject(identity.subject)])),
  ]);
  return { timeless: `${id === "" ? timelessMarks.withoutId : timelessMarks.withId}${timeless}`, first };
};

/** Whether a stream is that of a message, as far as its parts stand in a row: of either key. */
export const isKeyOf = ({ timeless, first }: MessageKeys, key: string): boolean => key === first || (key.split("@", 1)[0] ?? key) === timeless;

/** How a key says that it holds no time. Without a Message-ID, less tells two messages apart, so less time lies between copies of one. */
export const timelessMarks = { withId: "mail-", withoutId: "noid-" } as const;

/**
 * Under which key a message that nobody logged yet is logged: under the timeless one once Settings' format says that every
 * device looks for it there. A device of version 0.2.0 would count the message a second time. Without a Message-ID it counts
 * each copy once more in any case, since its key holds the time of the copy.
 */
export const keyToWrite = (format: number, { timeless, first }: MessageKeys): string => (format >= 2 || timeless.startsWith(timelessMarks.withoutId) ? timeless : first);

/** A subject as it stands, in one spacing and case: `Case` and `Re: Case` differ. */
export const plainSubject = (subject: string): string => subject.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/**
 * A subject without reply and forward marks in English, Welsh and the common European ones, in one spacing and case.
 * It is part of the keys of version 0.2.0: one mark more would give messages that were logged before another key.
 */
export const normaliseSubject = (subject: string): string =>
  subject
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:(?:re|fw|fwd|atb|ymlaen|aw|wg|sv|vs|odp|rv)\s*(?:\[\d+\])?\s*:\s*)+/iu, "")
    .toLowerCase();
