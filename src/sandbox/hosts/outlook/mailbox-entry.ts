/** A name and an address as the message states them; the name may be empty. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** One message of the simulated mailbox, as the simulated Exchange would hold it. */
export interface MailboxMessage {
  readonly kind: "message";
  /** Stable within the folder: the file's name. */
  readonly id: string;
  readonly subject: string;
  /** The first address of From, as Exchange keeps it; null when From is missing or names nobody. */
  readonly from: MailAddress | null;
  /** Who really sent it: Sender, else From. */
  readonly sender: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** ISO 8601. */
  readonly receivedAt: string;
  /** With its angle brackets; null when the message has none. */
  readonly internetMessageId: string | null;
  /** The header block as it arrived, line ends and folding included. */
  readonly headers: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachmentNames: readonly string[];
}

/** A file that could not be read as a message: shown in the list, never dropped. */
interface UnreadableEntry {
  readonly kind: "unreadable";
  readonly id: string;
  readonly reason: string;
}

export type MailboxEntry = MailboxMessage | UnreadableEntry;
