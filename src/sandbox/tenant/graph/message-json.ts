import type { ChatMessage, ChatMessageAttachment, ChatMessageImportance, ChatMessageMention } from "@microsoft/microsoft-graph-types";
import type { Channel, Directory, Team } from "../directory.ts";
import { personByKey } from "../directory.ts";
import type { Message } from "../store/state.ts";

/** Where a message stands. */
export interface ChannelPlace {
  readonly team: Team;
  readonly channel: Channel;
}

export const messageToGraph = (directory: Directory, { channel, team }: ChannelPlace, message: Message): ChatMessage => {
  const sender = personByKey(directory, message.sentBy);
  const time = new Date(message.sentAt).toISOString();
  const link = new URL(`https://teams.microsoft.com/l/message/${encodeURIComponent(channel.id)}/${message.id}`);
  link.search = new URLSearchParams({
    groupId: team.id,
    tenantId: directory.tenantId,
    createdTime: message.id,
    parentMessageId: message.replyToId ?? message.id,
  }).toString();
  return {
    id: message.id,
    replyToId: message.replyToId,
    etag: message.id,
    messageType: "message",
    createdDateTime: time,
    lastModifiedDateTime: time,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: message.subject,
    summary: null,
    chatId: null,
    importance: message.importance as ChatMessageImportance,
    locale: "en-us",
    webUrl: link.href,
    policyViolation: null,
    eventDetail: null,
    from: {
      application: null,
      device: null,
      user: { ...userIdentityType, id: sender?.oid ?? null, displayName: sender?.displayName ?? null },
    },
    body: { contentType: message.body.contentType === "html" ? "html" : "text", content: message.body.content },
    channelIdentity: { teamId: team.id, channelId: channel.id },
    attachments: message.attachments as ChatMessageAttachment[],
    mentions: message.mentions as ChatMessageMention[],
    reactions: [],
  };
};

// Teams names the kind of user; the published types have it on another identity.
const userIdentityType = { userIdentityType: "aadUser" };
