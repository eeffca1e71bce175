/** SharePoint's limit for a multi-line text column. */
export const payloadLimit = 63_999;
