import { channelWebUrl } from "../graph/teams.ts";
import { messageToGraph } from "../graph/message-json.ts";
import type { Channel, Team } from "../directory.ts";
import type { Reply } from "../http.ts";
import { answer } from "../http.ts";
import type { World } from "../world.ts";
import type { ControlCall } from "./operation.ts";

/** All teams, channels and messages with their replies, oldest first, for the simulated Teams to draw. */
export const getChannelTraffic = ({ headers, world }: ControlCall): Reply => {
  const eTag = `"${world.state.generation},${countMessages(world)}"`;
  if (headers.get("if-none-match") === eTag) return { status: 304, headers: { etag: eTag } };
  const teams = world.directory.teams.map((team) => ({
    id: team.id,
    displayName: team.displayName,
    members: team.members,
    channels: team.channels.map((channel) => ({
      id: channel.id,
      displayName: channel.displayName,
      webUrl: channelWebUrl(world.directory, team, channel),
      messages: threadsOf(world, team, channel),
    })),
  }));
  return { ...answer({ teams }), headers: { etag: eTag } };
};

const threadsOf = ({ directory, state }: World, team: Team, channel: Channel): readonly object[] => {
  const messages = [...(state.messages.get(channel.id)?.values() ?? [])];
  const place = { team, channel };
  return messages
    .filter(({ replyToId }) => replyToId === null)
    .map((message) => {
      const replies = messages.filter(({ replyToId }) => replyToId === message.id);
      return Object.assign(messageToGraph(directory, place, message), { replies: replies.map((reply) => messageToGraph(directory, place, reply)) });
    });
};

/** Messages are only ever added, so their number tells whether anything is new. */
const countMessages = ({ state }: World): number => [...state.messages.values()].reduce((count, messages) => count + messages.size, 0);
