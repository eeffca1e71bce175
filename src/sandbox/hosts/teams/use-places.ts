import { useCallback, useEffect, useState } from "react";
import { parseTeamsLink } from "../shared/teams-link.ts";
import { linkToPlace, placeOfLink } from "./place.ts";
import type { LinkRefusal, Place } from "./place.ts";
import type { Team } from "./teams-traffic.ts";

export interface Places {
  readonly place: Place;
  /** Grows with every move, so that going to the same place of the app again opens it anew. */
  readonly visit: number;
  /** Why the latest link could not be followed; null when it could. */
  readonly refusal: LinkRefusal | null;
  /** A link out of Teams that waits for the person's word. */
  readonly foreignLink: string | null;
  readonly go: (place: Place) => void;
  readonly followLink: (address: string) => void;
  /** To the place before this one, if any. */
  readonly back: () => void;
  readonly forgetForeignLink: () => void;
}

type Arrival = Pick<Places, "place" | "visit" | "refusal" | "foreignLink"> & { readonly earlier: readonly Place[] };

const home: Place = { kind: "personal-app", subEntityId: null };

/** Where the person is in Teams and the ways to move; begins where `link` leads, else in the app. */
export const usePlaces = (teams: readonly Team[], link: string | null): Places => {
  const [arrival, setArrival] = useState<Arrival>(() => {
    const start: Arrival = { place: home, visit: 0, refusal: null, foreignLink: null, earlier: [] };
    return link === null ? start : { ...arriveByLink(start, link, teams), earlier: [] };
  });

  const go = useCallback((place: Place) => setArrival((before) => arriveAt(before, place)), []);
  const followLink = useCallback((address: string) => setArrival((before) => arriveByLink(before, address, teams)), [teams]);
  const back = useCallback(() => setArrival(arriveBack), []);
  const forgetForeignLink = useCallback(() => setArrival((before) => ({ ...before, foreignLink: null })), []);

  // Teams on the web has where the person is in its address, so that it is there again after a reload.
  const { place } = arrival;
  useEffect(() => keepInAddress(place), [place]);

  return { ...arrival, go, followLink, back, forgetForeignLink };
};

const arriveAt = ({ visit, place: left, earlier }: Arrival, place: Place): Arrival => ({ place, visit: visit + 1, refusal: null, foreignLink: null, earlier: [...earlier, left] });

const arriveBack = (before: Arrival): Arrival => {
  const place = before.earlier.at(-1);
  return place === undefined ? before : { ...arriveAt(before, place), earlier: before.earlier.slice(0, -1) };
};

const keepInAddress = (place: Place): void => {
  const address = new URL(location.href);
  const link = linkToPlace(place);
  if (link === null) address.searchParams.delete("link");
  else address.searchParams.set("link", link);
  history.replaceState(history.state, "", address);
};

const arriveByLink = (before: Arrival, address: string, teams: readonly Team[]): Arrival => {
  const link = parseTeamsLink(address);
  if (link === null) return { ...before, foreignLink: address };
  const target = placeOfLink(link, teams);
  return typeof target === "string" ? { ...before, refusal: target } : arriveAt(before, target);
};
