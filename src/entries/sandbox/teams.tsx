import { TeamsHost } from "../../sandbox/hosts/teams/teams-host.tsx";
import { createTrafficReader, teamsOf } from "../../sandbox/hosts/teams/teams-traffic.ts";
import { openHost } from "./open-host.tsx";

await openHost("teams", async (parts) => {
  const teams = (await createTrafficReader()()) ?? [];
  const link = new URLSearchParams(location.search).get("link");
  return <TeamsHost {...parts} teams={teamsOf(teams, parts.person.as)} link={link} />;
});
