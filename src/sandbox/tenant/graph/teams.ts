import type { Channel as GraphChannel, Team as GraphTeam } from "@microsoft/microsoft-graph-types";
import type { Channel, Directory, Team } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import { selectProperties } from "../odata/query-options.ts";
import { notTeamMember, teamsThingNotFound } from "../wire-errors.ts";
import type { GraphCall } from "./operation.ts";
import { contextOf, takeOptions } from "./operation.ts";

export const listJoinedTeams = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  const { caller, world } = call;
  const teams = world.directory.teams.filter((team) => team.members.includes(caller.person.key));
  return answer({
    ...contextOf(call, "teams"),
    value: teams.map((team) => selectProperties(teamToGraph(world.directory, team), select)),
  });
};

export const listChannels = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  const team = requireTeam(call);
  return answer({
    ...contextOf(call, `teams('${team.id}')/channels`),
    value: team.channels.map((channel) => selectProperties(channelToGraph(call.world.directory, team, channel), select)),
  });
};

export const getChannel = (call: GraphCall): Reply => {
  const { select } = takeOptions(call, "$select");
  const { channel, team } = requireChannel(call);
  return answer({
    ...contextOf(call, `teams('${team.id}')/channels/$entity`),
    ...selectProperties(channelToGraph(call.world.directory, team, channel), select),
  });
};

/** The channel that the path names. Throws 404 when there is none, and 403 when the caller is no member of its team. */
export const requireChannel = (call: GraphCall): { readonly team: Team; readonly channel: Channel } => {
  const team = requireTeam(call);
  const channel = team.channels.find(({ id }) => id === call.param("channel"));
  if (channel === undefined) throw teamsThingNotFound();
  return { team, channel };
};

export const channelWebUrl = ({ tenantId }: Directory, team: Team, channel: Channel): string =>
  `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}?groupId=${team.id}&tenantId=${tenantId}`;

const requireTeam = ({ caller, param, world }: GraphCall): Team => {
  const team = world.directory.teams.find(({ id }) => id === param("team").toLowerCase());
  if (team === undefined) throw teamsThingNotFound();
  if (!team.members.includes(caller.person.key)) throw notTeamMember();
  return team;
};

const teamToGraph = ({ tenantId }: Directory, { description, displayName, id }: Team): GraphTeam => ({
  id,
  displayName,
  description,
  isArchived: false,
  tenantId,
});

const channelToGraph = (directory: Directory, team: Team, channel: Channel): GraphChannel => ({
  id: channel.id,
  createdDateTime: "2026-01-05T09:00:00Z",
  displayName: channel.displayName,
  description: null,
  membershipType: "standard",
  tenantId: directory.tenantId,
  webUrl: channelWebUrl(directory, team, channel),
});
