import { newestFormat } from "../../domain/ledger/formats.ts";
import { formatAt, type Settings } from "../../domain/policy/settings.ts";
import { instantOf, millisecondsOf, type Instant } from "../../domain/base/time.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import { surelyNotPast } from "../../domain/base/service-time.ts";
import type { LedgerEvent } from "../../domain/events/event.ts";
import { checkedDesk } from "../disposal/dispose-rows.ts";
import type { ClockDep, ServiceError } from "../ports.ts";
import type { RecordingWork } from "../work.ts";

/** What an owner can do about the format of a site: nothing, wait for the newest one to begin, or raise it. */
export type FormatState = { readonly type: "newest" } | { readonly type: "begins"; readonly at: Instant } | { readonly type: "can-be-raised" };

export const formatState = (settings: Settings, now: Instant): FormatState => {
  if (formatAt(settings, now) >= newestFormat) return { type: "newest" };
  const coming = (settings.formats ?? []).find(({ format }) => format >= newestFormat);
  return coming ? { type: "begins", at: coming.from } : { type: "can-be-raised" };
};

// Every page opens its session anew after a quarter of an hour: by then all that are open know when the new format begins.
const noticeMs = 20 * 60_000;

/** `time-unknown`: nothing says how late it may be, so that the new format might begin before rows that are there. */
export type RaiseProblem = { readonly type: "raised-already" } | { readonly type: "time-unknown" };

/**
 * The settings in which the site writes the newest format, in twenty minutes from now. It cannot be taken back, and reaches
 * back to no row: each counts by the format that the site had when the service recorded it. So it is counted from the latest
 * moment that it may be by now, and from the newest row that the service has; null where it has none.
 */
export const raiseFormat = ({ clock }: ClockDep, settings: Settings, newest: Instant | null = null): Result<Settings, RaiseProblem> => {
  if (formatState(settings, clock.now()).type !== "can-be-raised") return err({ type: "raised-already" });
  const now = surelyNotPast(clock.span(), newest);
  if (now === null) return err({ type: "time-unknown" });
  const from = instantOf(millisecondsOf(now) + noticeMs);
  return ok({ ...settings, formats: [...(settings.formats ?? []), { format: newestFormat, from }] });
};

/** The same, after the service was asked for its newest row. */
export const raiseFormatNow = async (work: RecordingWork): Promise<Result<Settings, RaiseProblem | ServiceError | { readonly type: "could-not-check" }>> => {
  const desk = await checkedDesk(work);
  return desk.ok ? raiseFormat(work, work.settings, newestOf(desk.value.events)) : desk;
};

/** When the service recorded the newest of these; null where there is none. */
const newestOf = (events: Iterable<LedgerEvent>): Instant | null => {
  let newest: Instant | null = null;
  for (const { recordedAt } of events) if (newest === null || recordedAt > newest) newest = recordedAt;
  return newest;
};

/** What the settings of a new site say: it has no rows of an older format. */
export const newSiteFormats: NonNullable<Settings["formats"]> = [{ format: newestFormat, from: "2000-01-01T00:00:00.000Z" }];
