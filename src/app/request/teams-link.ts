/** Whether a link that a row holds leads to Teams. Rows can be written by hand, so no other is offered. */
export const isTeamsLink = (url: string): boolean => /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\//.test(url);
