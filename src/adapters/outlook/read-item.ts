/// <reference types="office-js" />
import type { MailAddress, OpenMessage } from "../../app/ports.ts";
import { instantOf, type Instant } from "../../domain/base/time.ts";
import { visibleName } from "../../domain/base/visible-text.ts";
import type { ReadItem } from "./openings.ts";

export interface ReadMessageDeps {
  readonly office: typeof Office;
  readonly item: ReadItem;
  readonly opening: string;
  readonly ownMailbox: string;
  /** Resolves when Outlook has been waited for long enough. */
  readonly limit: () => Promise<null>;
}

/** The message as Outlook has it; what is missing is said to be missing ("Office.MessageRead interface"). */
export const readMessage = async ({ office, item, opening, ownMailbox, limit }: ReadMessageDeps): Promise<OpenMessage> => {
  const from = toAddress(item.from);
  const sender = toAddress(item.sender);
  return {
    opening,
    // What is written has functions where what is read has values ("Office.MessageCompose interface").
    isDraft: typeof item.subject === "object",
    from,
    sender: sender && sender.address.toLowerCase() !== from?.address.toLowerCase() ? sender : null,
    subject: typeof item.subject === "string" ? item.subject : "",
    internetMessageId: item.internetMessageId ?? "",
    copiedAt: momentOf(item.dateTimeCreated),
    itemClass: typeof item.itemClass === "string" ? item.itemClass : "",
    mailbox: (await Promise.race([sharedMailboxOf(office, item), limit()])) ?? ownMailbox,
  };
};

/** Somebody who is named without an address is somebody all the same. */
const toAddress = (details: Partial<Office.EmailAddressDetails> | null | undefined): MailAddress | null =>
  details?.emailAddress || details?.displayName ? { name: visibleName(details.displayName ?? ""), address: details.emailAddress ?? "" } : null;

/** A date that is missing, or that is none, is never one. */
const momentOf = (date: Date | null | undefined): Instant | null => {
  const milliseconds = date instanceof Date ? date.getTime() : Number.NaN;
  return Number.isNaN(milliseconds) ? null : instantOf(milliseconds);
};

/** The header as it came ("Office.MessageRead.getAllInternetHeadersAsync", Mailbox 1.8), or null: it may be empty, and older Outlooks lack it. */
export const rawHeadersOf = (office: typeof Office, item: ReadItem): Promise<string | null> =>
  new Promise((resolve) => {
    if (typeof item.getAllInternetHeadersAsync !== "function") return resolve(null);
    try {
      item.getAllInternetHeadersAsync(({ status, value }) => resolve(status === office.AsyncResultStatus.Succeeded && typeof value === "string" ? value : null));
    } catch {
      resolve(null);
    }
  });

/** The shared mailbox that the message is in, or `null`. The method is there only when the item is shared. */
const sharedMailboxOf = (office: typeof Office, item: ReadItem): Promise<string | null> =>
  new Promise((resolve) => {
    if (typeof item.getSharedPropertiesAsync !== "function") return resolve(null);
    item.getSharedPropertiesAsync(({ status, value }) => {
      const shared: Partial<Office.SharedProperties> | undefined = status === office.AsyncResultStatus.Succeeded ? value : undefined;
      resolve(shared?.targetMailbox ?? null);
    });
  });
