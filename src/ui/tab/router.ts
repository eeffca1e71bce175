import { createListeners } from "../../domain/base/listeners.ts";
import { placeText, type Place } from "../kit/places.ts";
import { readPlace } from "../kit/read-place.ts";

/** Why the tab is where nobody asked to be: at the front page, or led away from a page that is not there for them. */
export type Led = "to-front" | "away" | null;

interface Whereabouts {
  /** Null while nobody has said, or what they said is no place. */
  readonly place: Place | null;
  /** What the link or the address said, when it is no place. */
  readonly unread: boolean;
  readonly led: Led;
  /** Grows with every move that a person made; 0 is where the tab was opened. */
  readonly visit: number;
}

export interface Router {
  readonly whereabouts: () => Whereabouts;
  readonly subscribe: (changed: () => void) => () => void;
  readonly go: (place: Place) => void;
  /** Where the tab leads somebody by itself: it makes no step to come back to. */
  readonly lead: (place: Place, led: Exclude<Led, null>) => void;
  /** Whether there was somewhere to go back to within the tab. */
  readonly back: () => boolean;
}

export interface RouterDeps {
  /** The page's own, which a frame shares with the window around it: the browser's Back goes through both. */
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "back">;
  readonly address: () => string;
  /** Calls back when the person went back or forward. The router is there for as long as its page. */
  readonly onMoved: (moved: () => void) => void;
  /** The place to open at when the page's own address says none; empty for the front page. */
  readonly first: string;
  readonly keep: (place: string, address: string) => void;
}

/**
 * Where the tab is, in the page's own address and history: reloading the page and going back and forward find it there.
 * The address has the place behind a number sign, which no server is sent.
 */
export const createRouter = ({ history, address, onMoved, first, keep }: RouterDeps): Router => {
  const listeners = createListeners<void>();
  const begin = placeInAddress(address()) || first;
  let here: Whereabouts = at(begin, null, 0);

  const settle = (next: Whereabouts): void => {
    here = next;
    if (next.place) keep(placeText(next.place), address());
    listeners.tell();
  };

  history.replaceState({ steps: stepsOf(history.state) }, "", hashOf(begin));
  settle(here);
  onMoved(() => settle(at(placeInAddress(address()), null, here.visit + 1)));

  return {
    whereabouts: () => here,
    subscribe: listeners.add,
    go: (place) => {
      const text = placeText(place);
      if (here.place === null || placeText(here.place) !== text) history.pushState({ steps: stepsOf(history.state) + 1 }, "", hashOf(text));
      settle(at(text, null, here.visit + 1));
    },
    lead: (place, led) => {
      history.replaceState({ steps: stepsOf(history.state) }, "", hashOf(placeText(place)));
      settle({ place, unread: here.unread, led, visit: here.visit });
    },
    back: () => {
      if (stepsOf(history.state) === 0) return false;
      history.back();
      return true;
    },
  };
};

const at = (text: string, led: Led, visit: number): Whereabouts => {
  const place = readPlace(text);
  return { place, unread: place === null && text !== "", led, visit };
};

const hashOf = (text: string): string => `#${encodeURIComponent(text)}`;

const placeInAddress = (address: string): string => {
  const sign = address.indexOf("#");
  if (sign < 0) return "";
  try {
    return decodeURIComponent(address.slice(sign + 1));
  } catch {
    return "";
  }
};

/** How many steps within the tab led here. */
const stepsOf = (state: unknown): number => {
  const steps: unknown = typeof state === "object" && state !== null && "steps" in state ? state.steps : 0;
  return typeof steps === "number" ? steps : 0;
};
