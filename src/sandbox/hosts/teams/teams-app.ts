/**
 * Evenhand as the simulated Teams has installed it. `appId` stands for the id that an organisation's
 * app catalogue gives, which is another than the manifest's; an app learns it from its context.
 */
export const teamsApp = {
  name: "Evenhand",
  appId: "5b0a0000-0000-4000-8000-000000000001",
  /** The personal app: the static tab of the manifest. */
  personalEntityId: "evenhand",
  /** The tab in the channel, as it was configured when somebody added it. */
  channelEntityId: "contact-restrictions",
  channelTabName: "Contact restrictions",
  /** The channel that has the tab. */
  channelName: "Heads of function",
  page: "/sandbox/tab.html",
} as const;
