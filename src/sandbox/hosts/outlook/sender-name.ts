import type { MailAddress, MailboxMessage } from "./mailbox-entry.ts";
import { words } from "./words.ts";

/** As Outlook names the writer of a message: the name, else the address; with the sender when they wrote for another. */
export const senderName = ({ from, sender }: MailboxMessage): string => {
  if (from === null) return sender === null ? words.noSender : nameOf(sender);
  if (sender !== null && sender.address !== from.address) return words.onBehalf(nameOf(sender), nameOf(from));
  return nameOf(from);
};

/** "Name <address>", or whichever of the two there is. */
export const fullAddress = ({ name, address }: MailAddress): string => (name === "" ? address : `${name} <${address}>`);

const nameOf = ({ name, address }: MailAddress): string => (name === "" ? address : name);
