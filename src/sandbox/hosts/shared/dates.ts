const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const full = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const long = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** "3 Nov", for lists. Takes ISO 8601. */
export const shortDate = (iso: string): string => short.format(new Date(iso));

/** "Tue, 3 November 2026 at 09:12", for reading. Takes ISO 8601. */
export const longDate = (iso: string): string => long.format(new Date(iso));

/** "3 November 2026". Takes ISO 8601. */
export const fullDate = (iso: string): string => full.format(new Date(iso));
