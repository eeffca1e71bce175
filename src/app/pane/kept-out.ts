import { isNeverLogged } from "../../domain/policy/never-logged.ts";
import type { Settings } from "../../domain/policy/settings.ts";
import type { ReadMessage } from "./read-message.ts";

/**
 * Whether the body keeps mail of this sender out of the records, by whichever of its addresses. Logging alone stops: what
 * rule applies is looked up, shown and acted on as with any other.
 */
export const isKeptOut = (settings: Pick<Settings, "neverLog">, { sender, through }: Pick<ReadMessage, "sender" | "through">): boolean =>
  [sender, ...(through === null ? [] : [through.address])].some(({ address }) => isNeverLogged(settings, address));
