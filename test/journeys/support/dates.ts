const dayMs = 86_400_000;

const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" });

/** A day as the product writes it, for example "3 November 2026", counted back from today. */
export const daysAgo = (days: number): string => long.format(Date.now() - days * dayMs);

/** How many days lie between today and a day as the product writes it; negative in the past. */
export const daysUntil = (day: string): number => Math.round((Date.parse(`${day} 12:00 UTC`) - Date.parse(`${daysAgo(0)} 12:00 UTC`)) / dayMs);
