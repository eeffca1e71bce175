import type { Quirks } from "../../tenant/quirks/quirks.ts";
import type { Person } from "../shared/people.ts";
import { createdOf, hasItemQuirk, itemClassOf, writersOf } from "./item-quirks.ts";
import type { MailAddress, MailboxMessage } from "./mailbox-entry.ts";

/** Mail to this address is in everybody's Outlook through a shared mailbox. */
export const sharedMailbox = "casework@brackenshire.example";

const ownDomain = "@brackenshire.example";
const colleague = 2;
const outsider = 3;
const messageItem = 1;
const draftItem = 4;
const noItem = 6;
const readWriteItem = 3;

/** What Outlook on the web tells office.js about the mailbox, whatever is selected. */
const mailboxData = (person: Person, quirks: Quirks) => ({
  permissionLevel: readWriteItem,
  hostVersion: "16.0.18000.0",
  owaView: "ThreeColumns",
  ...profileData(person, quirks),
  timeZoneOffsets: [],
  isRestIdSupported: false,
});

/** Whose mailbox it is. A shared mailbox that was added as an account of its own is named in the place of the person. */
const profileData = ({ address, name }: Person, { account, profile }: Quirks) =>
  profile === "none"
    ? {}
    : {
        ...(account === "differs" ? { userDisplayName: "Casework", userEmailAddress: sharedMailbox } : { userDisplayName: name, userEmailAddress: address }),
        userProfileType: "office365",
        userTimeZone: "GMT Standard Time",
      };

/** The answer to GetInitialData while no message is selected: the add-in then finds no `mailbox.item`. */
const noItemData = (person: Person, quirks: Quirks = {}) => ({ ...mailboxData(person, quirks), itemType: noItem });

/** What Outlook tells office.js of the message that is selected, or that none is; `now` in milliseconds. */
export const selectedData = (message: MailboxMessage | null, person: Person, quirks: Quirks, now: number): object => {
  if (message === null || hasItemQuirk(quirks, "undefined")) return noItemData(person, quirks);
  return hasItemQuirk(quirks, "draft") ? draftData(message, person, quirks) : itemData(message, person, quirks, now);
};

/** The same message as something that is being written: office.js gives functions where a message that is read has values. */
const draftData = (message: MailboxMessage, person: Person, quirks: Quirks) => ({
  ...mailboxData(person, quirks),
  itemType: draftItem,
  itemClass: "IPM.Note",
  conversationId: `AAQkAGSandbox${encodeId(normalisedSubject(message.subject).toLowerCase())}`,
  isRead: true,
});

/** The flat object from which office.js makes `mailbox.item` in read mode. */
export const itemData = (message: MailboxMessage, person: Person, quirks: Quirks = {}, now = 0) => ({
  ...mailboxData(person, quirks),
  itemType: messageItem,
  itemClass: itemClassOf(message, quirks),
  id: itemId(message, person),
  subject: message.subject,
  normalizedSubject: normalisedSubject(message.subject),
  ...writersOf(message, quirks),
  to: message.to.map(toRecipient),
  cc: message.cc.map(toRecipient),
  attachments: [],
  conversationId: `AAQkAGSandbox${encodeId(normalisedSubject(message.subject).toLowerCase())}`,
  internetMessageId: message.internetMessageId ?? undefined,
  dateTimeCreated: createdOf(message, quirks, now),
  dateTimeModified: createdOf(message, quirks, now),
  isFromSharedFolder: isShared(message),
  isRead: true,
});

export const isShared = (message: MailboxMessage): boolean => [...message.to, ...message.cc].some(({ address }) => address.toLowerCase() === sharedMailbox);

/** An item id belongs to one mailbox, so the same message has another in each person's; it may hold `/` and `+`, as real ones do. */
const itemId = (message: MailboxMessage, person: Person): string => `AAMkAGSandbox${encodeId(`${person.id}|${message.id}`)}`;

const normalisedSubject = (subject: string): string => subject.replace(/^(?:(?:re|fw|fwd)\s*:\s*)+/i, "");

const toRecipient = ({ name, address }: MailAddress) => ({ name, address, recipientType: address.toLowerCase().endsWith(ownDomain) ? colleague : outsider });

const encodeId = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
