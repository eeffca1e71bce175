import type { Person } from "../shared/people.ts";
import type { MailAddress, MailboxMessage } from "./mailbox-entry.ts";

/** Mail to this address is in everybody's Outlook through a shared mailbox. */
export const sharedMailbox = "casework@brackenshire.example";

const ownDomain = "@brackenshire.example";
const colleague = 2;
const outsider = 3;
const messageItem = 1;
const noItem = 6;
const readWriteItem = 3;

/** What Outlook on the web tells office.js about the mailbox, whatever is selected. */
const mailboxData = (person: Person) => ({
  permissionLevel: readWriteItem,
  hostVersion: "16.0.18000.0",
  owaView: "ThreeColumns",
  userDisplayName: person.name,
  userEmailAddress: person.address,
  userProfileType: "office365",
  userTimeZone: "GMT Standard Time",
  timeZoneOffsets: [],
  isRestIdSupported: false,
});

/** The answer to GetInitialData while no message is selected: the add-in then finds no `mailbox.item`. */
export const noItemData = (person: Person) => ({ ...mailboxData(person), itemType: noItem });

/** The flat object from which office.js makes `mailbox.item` in read mode. */
export const itemData = (message: MailboxMessage, person: Person) => ({
  ...mailboxData(person),
  itemType: messageItem,
  itemClass: "IPM.Note",
  id: itemId(message, person),
  subject: message.subject,
  normalizedSubject: normalisedSubject(message.subject),
  from: message.from ?? undefined,
  sender: message.sender ?? undefined,
  to: message.to.map(toRecipient),
  cc: message.cc.map(toRecipient),
  attachments: [],
  conversationId: `AAQkAGSandbox${encodeId(normalisedSubject(message.subject).toLowerCase())}`,
  internetMessageId: message.internetMessageId ?? undefined,
  dateTimeCreated: Date.parse(message.receivedAt),
  dateTimeModified: Date.parse(message.receivedAt),
  isFromSharedFolder: isShared(message),
  isRead: true,
});

export const isShared = (message: MailboxMessage): boolean => [...message.to, ...message.cc].some(({ address }) => address.toLowerCase() === sharedMailbox);

/** An item id belongs to one mailbox, so the same message has another in each person's; it may hold `/` and `+`, as real ones do. */
const itemId = (message: MailboxMessage, person: Person): string => `AAMkAGSandbox${encodeId(`${person.id}|${message.id}`)}`;

const normalisedSubject = (subject: string): string => subject.replace(/^(?:(?:re|fw|fwd)\s*:\s*)+/i, "");

const toRecipient = ({ name, address }: MailAddress) => ({ name, address, recipientType: address.toLowerCase().endsWith(ownDomain) ? colleague : outsider });

const encodeId = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
