import type { ClockParts } from "../../app/ports.ts";
import type { LearnedTime } from "../../domain/base/service-time.ts";

/** A page may read all headers of its own host, so its `Date` is what tells a browser the service's time. */

const answerWithinMs = 4000;

/** Asks this page's own address again, past every cache. */
export const askPageTime: ClockParts["ask"] = async () => {
  try {
    const { headers } = await fetch(location.pathname, { method: "HEAD", cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(answerWithinMs) });
    return dateOf(headers);
  } catch {
    return null;
  }
};

/** When an answer was written. One out of a cache on the way says how many seconds it lay there (RFC 9111, 5.1). */
export const dateOf = (headers: Headers): number | null => {
  const date = Date.parse(headers.get("Date") ?? "");
  const age = Number(headers.get("Age") ?? "0");
  return Number.isNaN(date) || !Number.isFinite(age) ? null : date + age * 1000;
};

const keptName = "evenhand-time";

/** What was learned last, as three numbers. Where the browser refuses storage, each page begins anew. */
export const keptTime = (storage: Pick<Storage, "getItem" | "setItem">): ClockParts["kept"] => ({
  read: () => {
    try {
      return readLearned(storage.getItem(keptName) ?? "");
    } catch {
      return null;
    }
  },
  keep: ({ least, most, at }) => {
    try {
      storage.setItem(keptName, [least, most, at.clock].join(" "));
    } catch {
      return;
    }
  },
});

const readLearned = (text: string): LearnedTime | null => {
  const [least, most, clock, ...others] = text.split(" ").map(Number);
  if (least === undefined || most === undefined || clock === undefined || others.length > 0) return null;
  return [least, most, clock].every(Number.isFinite) && least <= most ? { least, most, at: { clock, steady: null } } : null;
};
