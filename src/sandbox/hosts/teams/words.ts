import type { LinkRefusal } from "./place.ts";

const refusals: Readonly<Record<LinkRefusal, string>> = {
  "another-app": "That link is for another app, which is not in the sandbox.",
  "no-such-tab": "That link is for a tab that does not exist here.",
  "no-access": "That link leads to a channel of a team that you are not a member of. In Teams you would have to ask its owner.",
};

/** What the simulated Teams says. */
export const words = {
  title: "Simulated Teams",
  places: "Apps and teams",
  back: "Back",
  apps: "Apps",
  teams: "Teams",
  noTeams: "You are not a member of any team.",
  posts: "Posts",
  tabs: (channel: string) => `Tabs of ${channel}`,
  noPosts: "Nothing has been posted here yet.",
  unknownSender: "Somebody",
  replies: (count: number) => (count === 1 ? "1 reply" : `${count} replies`),
  badCard: "This card could not be drawn.",
  tabFrame: "Contact restrictions tab",
  appFrame: "Evenhand app",
  dialogFrame: (title: string) => `Dialog: ${title}`,
  closeDialog: "Close",
  failure: (message: string) => (message === "" ? "The app says that it could not start." : `The app says that it could not start: ${message}`),
  refused: (refusal: LinkRefusal) => refusals[refusal],
} as const;
