/// <reference types="office-js" />
import type { MailAddress, OpenMessage } from "../../app/ports.ts";
import { instantOf } from "../../domain/base/time.ts";
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
    from,
    sender: sender && sender.address.toLowerCase() !== from?.address.toLowerCase() ? sender : null,
    subject: typeof item.subject === "string" ? item.subject : "",
    internetMessageId: item.internetMessageId ?? "",
    // There is no time of receipt in Office.js; in a received message this is when the mailbox got it.
    receivedAt: instantOf(item.dateTimeCreated?.getTime() ?? 0),
    mailbox: (await Promise.race([sharedMailboxOf(office, item), limit()])) ?? ownMailbox,
  };
};

const toAddress = (details: Office.EmailAddressDetails | null | undefined): MailAddress | null =>
  details?.emailAddress ? { name: details.displayName ?? "", address: details.emailAddress } : null;

/** The shared mailbox that the message is in, or `null`. The method is there only when the item is shared. */
const sharedMailboxOf = (office: typeof Office, item: ReadItem): Promise<string | null> =>
  new Promise((resolve) => {
    if (typeof item.getSharedPropertiesAsync !== "function") return resolve(null);
    item.getSharedPropertiesAsync(({ status, value }) => {
      const shared: Partial<Office.SharedProperties> | undefined = status === office.AsyncResultStatus.Succeeded ? value : undefined;
      resolve(shared?.targetMailbox ?? null);
    });
  });
