import { noticeWays } from "../../../domain/restriction/restriction-events.ts";
import { words } from "../words.ts";

/** How a letter went out, in words. */
export const wayName = (way: string): string => words.letters.ways[noticeWays.find((known) => known === way) ?? "other"];
