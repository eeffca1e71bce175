import { useEffect, useState } from "react";
import { createTrafficReader, teamsOf } from "./teams-traffic.ts";
import type { Team } from "./teams-traffic.ts";

const interval = 2000;

/** The person's teams with their messages, kept up to date every two seconds while the page is seen. */
export const useTraffic = (first: readonly Team[], as: string): readonly Team[] => {
  const [teams, setTeams] = useState(first);
  useEffect(() => {
    const read = createTrafficReader();
    const refresh = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const next = await read();
      if (next !== null) setTeams(teamsOf(next, as));
    };
    const timer = setInterval(refresh, interval);
    window.addEventListener("focus", refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", refresh);
    };
  }, [as]);
  return teams;
};
