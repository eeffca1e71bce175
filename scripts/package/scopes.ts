/**
 * What the product asks Graph for, in the order in which it asks: Teams prefetches a token only for the very same list
 * (unified manifest reference, `nestedAppAuthInfo`).
 */
export const graphScopes = ["User.Read", "Sites.Selected", "ChannelMessage.Send"] as const;
