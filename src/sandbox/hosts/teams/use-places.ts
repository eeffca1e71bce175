import { useCallback, useState } from "react";
import { parseTeamsLink } from "../shared/teams-link.ts";
import { placeOfLink } from "./place.ts";
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
  readonly forgetForeignLink: () => void;
}

type Arrival = Pick<Places, "place" | "visit" | "refusal" | "foreignLink">;

const home: Place = { kind: "personal-app", subEntityId: null };

/** Where the person is in Teams and the ways to move; begins where `link` leads, else in the app. */
export const usePlaces = (teams: readonly Team[], link: string | null): Places => {
  const [arrival, setArrival] = useState<Arrival>(() => {
    const start: Arrival = { place: home, visit: 0, refusal: null, foreignLink: null };
    return link === null ? start : arriveByLink(start, link, teams);
  });

  const go = useCallback((place: Place) => setArrival((before) => arriveAt(before, place)), []);
  const followLink = useCallback((address: string) => setArrival((before) => arriveByLink(before, address, teams)), [teams]);
  const forgetForeignLink = useCallback(() => setArrival((before) => ({ ...before, foreignLink: null })), []);

  return { ...arrival, go, followLink, forgetForeignLink };
};

const arriveAt = ({ visit }: Arrival, place: Place): Arrival => ({ place, visit: visit + 1, refusal: null, foreignLink: null });

const arriveByLink = (before: Arrival, address: string, teams: readonly Team[]): Arrival => {
  const link = parseTeamsLink(address);
  if (link === null) return { ...before, foreignLink: address };
  const target = placeOfLink(link, teams);
  return typeof target === "string" ? { ...before, refusal: target } : arriveAt(before, target);
};
