import type { HashDep } from "../../base/hash.ts";
/** What identifies an email across mailboxes. The sender chooses the Message-ID and may repeat it, so it is not enough alone. */
export interface MessageIdentity {
  readonly internetMessageId: string;
  /** Normalised sender, or empty when the message has none. */
  readonly sender: string;
  readonly subject: string;
  /** ISO time; stands in for a Message-ID that is missing. */
  readonly receivedAt: string;
}

/** Lower-case hex SHA-256 over the site's salt and the identity. Equal for the same email in every mailbox. */
export const messageKeyOf = ({ sha256 }: HashDep, salt: string, identity: MessageIdentity): Promise<string> => {
  const id = identity.internetMessageId.trim() || `no-id ${identity.receivedAt}`;
  return sha256(JSON.stringify([salt, id, identity.sender, normaliseSubject(identity.subject)]));
};

/**
 * A subject without reply and forward marks in English, Welsh and the common European ones, in one spacing and case.
 * It is part of a message's key: one mark more would give messages that were logged before another key.
 */
export const normaliseSubject = (subject: string): string =>
  subject
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:(?:re|fw|fwd|atb|ymlaen|aw|wg|sv|vs|odp|rv)\s*(?:\[\d+\])?\s*:\s*)+/iu, "")
    .toLowerCase();
