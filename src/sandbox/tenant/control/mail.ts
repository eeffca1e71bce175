import { personByIdOrName } from "../directory.ts";
import type { Reply } from "../http.ts";
import { created, isRecord, noContent } from "../http.ts";
import type { MailAddress } from "../store/state.ts";
import { controlRefused } from "../wire-errors.ts";
import type { ControlCall } from "./operation.ts";

/** Puts an unopened email into an inbox. */
export const deliverMail = (call: ControlCall): Reply => {
  const { body, world } = call;
  const { from, internetMessageId, receivedAt, replyTo, sender, subject } = isRecord(body) ? body : {};
  const address = requireInbox(call);
  const time = typeof receivedAt === "string" ? Date.parse(receivedAt) : world.now();
  if (typeof subject !== "string" || Number.isNaN(time)) throw controlRefused("Send 'subject' as text and 'receivedAt' as an ISO time.");
  const id = `AAMk${world.random().replaceAll("-", "")}=`;
  const writer = readAddress(from);
  world.commit({
    type: "mail-saved",
    address,
    mail: {
      id,
      subject,
      from: writer,
      sender: sender === undefined ? writer : readAddress(sender),
      replyTo: Array.isArray(replyTo) ? replyTo.flatMap((each: unknown) => readAddress(each) ?? []) : [],
      receivedAt: time,
      internetMessageId: typeof internetMessageId === "string" ? internetMessageId : `<${world.random()}@mail.example>`,
      isRead: false,
    },
  });
  return created({ id });
};

/** Opens an email, or marks it as unread. */
export const openMail = (call: ControlCall): Reply => {
  const { body, world } = call;
  const { id, isRead } = isRecord(body) ? body : {};
  const address = requireInbox(call);
  const mail = world.state.mail.get(address)?.get(String(id));
  if (mail === undefined || typeof isRead !== "boolean") throw controlRefused("Send the 'id' of an email in this mailbox, and 'isRead'.");
  world.commit({ type: "mail-saved", address, mail: { ...mail, isRead } });
  return noContent;
};

const requireInbox = ({ body, world: { directory } }: ControlCall): string => {
  const mailbox = isRecord(body) ? String(body["mailbox"]).toLowerCase() : "";
  const isKnown = directory.mailboxes.some(({ address }) => address === mailbox) || personByIdOrName(directory, mailbox)?.upn.toLowerCase() === mailbox;
  if (!isKnown) throw controlRefused(`There is no mailbox '${mailbox}'.`);
  return mailbox;
};

const readAddress = (value: unknown): MailAddress | null =>
  isRecord(value) && typeof value["address"] === "string" ? { name: String(value["name"] ?? ""), address: value["address"] } : null;
