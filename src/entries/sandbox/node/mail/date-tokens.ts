const token = /\{\{days-ago (\d{1,4}) (\d{2}):(\d{2})\}\}/g;

/**
 * Replaces each `{{days-ago 3 09:12}}` by the RFC 5322 date that many days before `start`, at that
 * time of day (UTC), never later than `start` itself: sample mail stays recent however old the file is.
 */
export const replaceDateTokens = (source: string, start: Date): string =>
  source.replace(token, (_, days: string, hours: string, minutes: string) => {
    const date = new Date(start);
    date.setUTCDate(date.getUTCDate() - Number(days));
    date.setUTCHours(Number(hours), Number(minutes), 0, 0);
    const shown = date.getTime() > start.getTime() ? start : date;
    return shown.toUTCString().replace("GMT", "+0000");
  });
