/** The language in which days, numbers and lists are written. */
export const locale = "en-GB";
