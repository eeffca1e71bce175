import type { Reply } from "../http.ts";
import { answer, created, isRecord } from "../http.ts";
import { pageByPosition } from "../odata/paging.ts";
import type { Message } from "../store/state.ts";
import { mentionRefused, messageBodyInvalid, messageTooLarge, optionInvalid, teamsThingNotFound } from "../wire-errors.ts";
import { checkAttachments } from "./card-check.ts";
import type { ChannelPlace } from "./message-json.ts";
import { messageToGraph } from "./message-json.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, nextLink, takeOptions } from "./operation.ts";
import { requireChannel } from "./teams.ts";

const defaultPageSize = 20;
const largestPageSize = 50;

/** Microsoft's "about 28 KB" for a channel post, text and cards together. */
const largestMessageBytes = 28 * 1024;

export const listMessages = (call: GraphCall): Reply => answerPage(call, requireChannel(call), null);

export const getMessage = (call: GraphCall): Reply => {
  takeOptions(call);
  const place = requireChannel(call);
  const message = requireMessage(call, place);
  return answer({ ...contextOf(call, `${messagesFragment(place)}/$entity`), ...messageToGraph(call.world.directory, place, message) });
};

export const listReplies = (call: GraphCall): Reply => {
  const place = requireChannel(call);
  return answerPage(call, place, requireMessage(call, place).id);
};

export const createMessage = (call: GraphCall): Reply => post(call, requireChannel(call), null);

export const createReply = (call: GraphCall): Reply => {
  const place = requireChannel(call);
  return post(call, place, requireMessage(call, place).id);
};

const answerPage = (call: GraphCall, place: ChannelPlace, replyToId: string | null): Reply => {
  const { skiptoken, top } = takeOptions(call, "$top", "$skiptoken");
  if (top !== null && top > largestPageSize) throw optionInvalid("$top", String(top));
  const messages = [...messagesIn(call, place).values()].filter((message) => message.replyToId === replyToId).toReversed();
  const { rows, nextToken } = pageByPosition(messages, top ?? defaultPageSize, skiptoken);
  return answer({
    ...contextOf(call, fragmentOf(place, replyToId)),
    "@odata.count": rows.length,
    ...nextLink(call, nextToken),
    value: rows.map((message) => messageToGraph(call.world.directory, place, message)),
  });
};

const post = (call: GraphCall, place: ChannelPlace, replyToId: string | null): Reply => {
  takeOptions(call);
  const { caller, world } = call;
  const content = readMessage(call.body);
  if (world.quirks.mentions === "refused" && content.mentions.length > 0) throw mentionRefused();
  const sentAt = Math.max(world.now(), lastSentAt(messagesIn(call, place)) + 1);
  const message: Message = { id: String(sentAt), replyToId, sentAt, sentBy: caller.person.key, ...content };
  world.commit({ type: "message-posted", channelId: place.channel.id, message });
  return created({ ...contextOf(call, `${fragmentOf(place, replyToId)}/$entity`), ...messageToGraph(world.directory, place, message) });
};

const readMessage = (body: unknown): Pick<Message, "attachments" | "body" | "importance" | "mentions" | "subject"> => {
  if (!isRecord(body) || !isRecord(body["body"]) || typeof body["body"]["content"] !== "string") throw messageBodyInvalid();
  if (Buffer.byteLength(JSON.stringify(body)) > largestMessageBytes) throw messageTooLarge();
  const attachments = readArray(body["attachments"]);
  checkAttachments(attachments);
  const { contentType } = body["body"];
  return {
    subject: typeof body["subject"] === "string" ? body["subject"] : null,
    importance: typeof body["importance"] === "string" ? body["importance"] : "normal",
    body: { contentType: contentType === "html" ? "html" : "text", content: body["body"]["content"] },
    attachments,
    mentions: readArray(body["mentions"]),
  };
};

const readArray = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw messageBodyInvalid();
  return value;
};

const requireMessage = (call: GraphCall, place: ChannelPlace): Message => {
  const message = messagesIn(call, place).get(call.param("message"));
  if (message === undefined || message.replyToId !== null) throw teamsThingNotFound();
  return message;
};

const messagesIn = ({ world }: GraphCall, { channel }: ChannelPlace): ReadonlyMap<string, Message> => world.state.messages.get(channel.id) ?? new Map<string, Message>();

const lastSentAt = (messages: ReadonlyMap<string, Message>): number => Math.max(0, ...[...messages.values()].map((message) => message.sentAt));

const messagesFragment = ({ channel, team }: ChannelPlace): string => `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/messages`;

const fragmentOf = (place: ChannelPlace, replyToId: string | null): string => (replyToId === null ? messagesFragment(place) : `${messagesFragment(place)}('${replyToId}')/replies`);
