import type { Message as GraphMessage, Recipient } from "@microsoft/microsoft-graph-types";
import { personByIdOrName } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { bindFilter, passes } from "../odata/filter.ts";
import { pageByPosition } from "../odata/paging.ts";
import { selectProperties } from "../odata/query-options.ts";
import { secondsText, valueToKey } from "../store/columns.ts";
import type { Mail, MailAddress } from "../store/state.ts";
import { compareKeys } from "../store/ordered-index.ts";
import { mailAccessDenied, mailboxNotFound, notImplemented, optionInvalid } from "../wire-errors.ts";
import type { Annotated, GraphCall } from "./operation.ts";
import { contextOf, nextLink, takeOptions } from "./operation.ts";

const defaultPageSize = 10;
const largestPageSize = 1000;

/** The messages of an inbox, newest first. */
export const listInbox = (call: GraphCall): Reply => {
  const { filter, select, skiptoken, top } = takeOptions(call, "$filter", "$select", "$top", "$skiptoken");
  if (top !== null && top > largestPageSize) throw optionInvalid("$top", String(top));
  const address = requireMailbox(call);
  const bound = filter === null ? null : bindFilter(filter, (path, literal) => valueToKey(requireFilterable(path), literal));
  const messages = [...(call.world.state.mail.get(address)?.values() ?? [])]
    .filter(({ isRead }) => bound === null || passes(bound, () => valueToKey("boolean", isRead), compareKeys))
    .toSorted((left, right) => right.receivedAt - left.receivedAt);
  const { rows, nextToken } = pageByPosition(messages, top ?? defaultPageSize, skiptoken);
  return answer({
    ...contextOf(call, `users('${encodeURIComponent(call.param("user"))}')/mailFolders('inbox')/messages`),
    ...nextLink(call, nextToken),
    value: rows.map((mail) => selectProperties(mailToGraph(mail), select && ["id", ...select])),
  });
};

/** The address of the inbox that the path names, when it is the caller's own or delegated to them. */
const requireMailbox = ({ caller, param, world: { directory } }: GraphCall): string => {
  const user = param("user");
  const shared = directory.mailboxes.find(({ address }) => address === user.toLowerCase());
  const person = personByIdOrName(directory, user);
  if (shared === undefined && person === undefined) throw mailboxNotFound(user);
  const mayOpen = shared === undefined ? person?.key === caller.person.key : shared.members.includes(caller.person.key);
  if (!mayOpen) throw mailAccessDenied();
  return (shared?.address ?? person?.upn ?? "").toLowerCase();
};

const requireFilterable = (path: string): "boolean" => {
  if (path !== "isRead") throw notImplemented(`The property ${path} in $filter of messages`);
  return "boolean";
};

const mailToGraph = ({ from, id, internetMessageId, isRead, receivedAt, replyTo, sender, subject }: Mail): Annotated<GraphMessage> => ({
  "@odata.etag": `W/"${id}"`,
  id,
  receivedDateTime: secondsText(receivedAt),
  internetMessageId,
  subject,
  isRead,
  sender: toRecipientOrNull(sender),
  from: toRecipientOrNull(from),
  replyTo: (replyTo ?? []).map(toRecipient),
});

const toRecipientOrNull = (address: MailAddress | null): Recipient | null => (address === null ? null : toRecipient(address));

const toRecipient = ({ name, address }: MailAddress): Recipient => ({ emailAddress: { name, address } });
