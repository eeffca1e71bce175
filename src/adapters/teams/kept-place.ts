import { parseJson } from "../../domain/base/json.ts";
import { isRecord } from "../../domain/base/record.ts";

export type PlaceStorage = Pick<Storage, "getItem" | "setItem">;

/** What Teams says of this opening of the tab. */
export interface Opening {
  /** Whose tab it is and which: another person's place, or another tab's, is nothing to this one. Null where Teams does not say: then nothing is kept. */
  readonly tab: string | null;
  /** Of Teams itself: another after Teams was loaded again ("AppHostInfo.sessionId"). Empty where Teams does not say, which is no other one. */
  readonly hostSession: string;
  /** The place in the link that Teams followed to get here; empty when it followed none. */
  readonly link: string;
}

export interface KeptPlace {
  readonly place: () => string;
  readonly keep: (place: string) => void;
}

interface Kept extends Opening {
  readonly tab: string;
  readonly place: string;
}

const storageKey = "evenhand.place";

/**
 * Where this window was. Teams opens the tab anew when it is loaded again, with the link that it followed at first,
 * if any: then the person is where they were, and not where they came in. A link that they followed since leads where it says.
 */
export const createKeptPlace = (storage: () => PlaceStorage, opening: Opening): KeptPlace => {
  const { tab } = opening;
  const kept = tab === null ? null : readKept(storage, tab);
  const isReload = kept !== null && (opening.link === "" || (opening.link === kept.link && isAnother(opening.hostSession, kept.hostSession)));
  return {
    place: () => (isReload ? kept.place : opening.link),
    keep: (place) => {
      if (tab === null) return;
      try {
        storage().setItem(storageKey, JSON.stringify({ ...opening, tab, place } satisfies Kept));
      } catch {
        // A browser that refuses this leads to the front page after a reload, which is all that is lost.
      }
    },
  };
};

const isAnother = (session: string, before: string): boolean => session !== "" && before !== "" && session !== before;

const readKept = (storage: () => PlaceStorage, tab: string): Kept | null => {
  try {
    const found = parseJson(storage().getItem(storageKey));
    return isKept(found) && found.tab === tab ? found : null;
  } catch {
    return null;
  }
};

const isKept = (found: unknown): found is Kept => isRecord(found) && ["tab", "hostSession", "link", "place"].every((name) => typeof found[name] === "string");
