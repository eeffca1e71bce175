import { isRecord, parseJson } from "../http.ts";
import { cardActionRefused, cardNotReadable, messageBodyInvalid } from "../wire-errors.ts";

/**
 * Throws what Graph answers to an attachment whose content is no text, or a card that is no JSON.
 * A card with another action than OpenUrl is refused by the sandbox: Graph's documentation says
 * only that it supports no other ("Working with Microsoft Teams messaging APIs in Microsoft Graph").
 */
export const checkAttachments = (attachments: readonly unknown[]): void => {
  for (const attachment of attachments) {
    if (!isRecord(attachment)) throw messageBodyInvalid();
    const { content, contentType, id } = attachment;
    if (content !== undefined && content !== null && typeof content !== "string") throw messageBodyInvalid();
    if (contentType !== "application/vnd.microsoft.card.adaptive") continue;
    const card = parseJson(content ?? "");
    if (!isRecord(card)) throw cardNotReadable(String(id));
    const action = actionsIn(card).find((type) => type !== "Action.OpenUrl");
    if (action !== undefined) throw cardActionRefused(action);
  }
};

const actionsIn = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(actionsIn);
  if (!isRecord(part)) return [];
  const { type } = part;
  const own = typeof type === "string" && type.startsWith("Action.") ? [type] : [];
  return [...own, ...Object.values(part).flatMap(actionsIn)];
};
