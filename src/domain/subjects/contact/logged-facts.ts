import type { EventOf } from "../../events/event.ts";
import { areCopies, isTimeless } from "./message-places.ts";
import { normaliseSubject, plainSubject } from "./message.ts";
import type { LoggedMessage } from "./messages.ts";

/** The first entry says whose message it is, what it is called and when it came. */
export const withFacts = (message: LoggedMessage, { personKey, addressKey, body }: EventOf<"contact.logged">): LoggedMessage => ({
  ...message,
  personKey,
  addressKey,
  address: body.address,
  subject: body.subject,
  channel: body.channel,
  receivedAt: body.receivedAt,
  mailbox: body.mailbox,
  minutes: body.minutes ?? null,
  caseReference: body.caseReference ?? "",
  evidenceAt: body.evidenceAt ?? "",
});

/** Later ones add what nobody had said, and change nothing: a colleague's row could move a message to somebody else. */
export const withoutFacts = (message: LoggedMessage, event: EventOf<"contact.logged">): LoggedMessage =>
  saysElse(message, event)
    ? { ...message, differing: [...(message.differing ?? []), event] }
    : {
        ...message,
        minutes: message.minutes ?? event.body.minutes ?? null,
        caseReference: message.caseReference || (event.body.caseReference ?? ""),
        evidenceAt: message.evidenceAt || (event.body.evidenceAt ?? ""),
      };

/** Whether an entry says something of a message that the first one does not. Mailboxes differ by themselves, and receipts by minutes. */
const saysElse = (message: LoggedMessage, { personKey, addressKey, body }: EventOf<"contact.logged">): boolean => {
  // In a stream of version 0.2.0, a reply stood with what it answers.
  const subjectOf = isTimeless(message.stream) ? plainSubject : normaliseSubject;
  return (
    personKey !== message.personKey ||
    addressKey !== message.addressKey ||
    body.address !== message.address ||
    body.channel !== message.channel ||
    subjectOf(body.subject) !== subjectOf(message.subject) ||
    !areCopies(message.stream, body.receivedAt, message.receivedAt)
  );
};
