import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import type { Channel, ChannelRef, IdsDep, ServiceError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { Door } from "./door.ts";
import { segment } from "./odata.ts";
import { isEntity } from "./pages.ts";

export interface ChannelDeps extends IdsDep {
  readonly door: Door;
}

/** The channel through Microsoft Graph ("Send chatMessage in a channel or a chat", "Send replies to a message in a channel"). */
export const createChannel = ({ door, newId }: ChannelDeps): Channel => ({
  post: async (to, card, summary) => {
    const id = newId();
    const sent = await door.post(messagesPath(to), {
      body: { contentType: "html", content: `<p>${escapeHtml(summary)}</p><attachment id="${id}"></attachment>` },
      attachments: [
        {
          id,
          contentType: "application/vnd.microsoft.card.adaptive",
          contentUrl: null,
          // Text that holds JSON: an object is refused ("Invalid request body was sent.").
          content: JSON.stringify(card),
          name: null,
          thumbnailUrl: null,
        },
      ],
    });
    return toMessage(sent);
  },
  reply: async (to, message, text) => {
    const content = `<p>${escapeHtml(text)}</p>`;
    return toMessage(await door.post(`${messagesPath(to)}/${segment(message)}/replies`, { body: { contentType: "html", content } }));
  },
});

const messagesPath = ({ team, channel }: ChannelRef): string => `/teams/${segment(team)}/channels/${segment(channel)}/messages`;

const toMessage = (sent: Result<unknown, ServiceError>) => {
  if (!sent.ok) return sent;
  // Without an id nobody can reply to it, and it was posted all the same.
  if (!isEntity(sent.value)) return err({ type: "answer-lost" } as const);
  const { id, webUrl }: ChatMessage & { readonly id: string } = sent.value;
  return ok({ id, webUrl: typeof webUrl === "string" ? webUrl : "" });
};

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
