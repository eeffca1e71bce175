/** What the cards' links call the tab in a channel; it stands in Settings too. */
export const tabEntity = "contact-restrictions";
