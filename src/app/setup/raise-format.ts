import { newestFormat } from "../../domain/ledger/formats.ts";
import { formatAt, type Settings } from "../../domain/policy/settings.ts";
import { instantOf, millisecondsOf, type Instant } from "../../domain/base/time.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type { ClockDep } from "../ports.ts";

/** What an owner can do about the format of a site: nothing, wait for the newest one to begin, or raise it. */
export type FormatState = { readonly type: "newest" } | { readonly type: "begins"; readonly at: Instant } | { readonly type: "can-be-raised" };

export const formatState = (settings: Settings, now: Instant): FormatState => {
  if (formatAt(settings, now) >= newestFormat) return { type: "newest" };
  const coming = (settings.formats ?? []).find(({ format }) => format >= newestFormat);
  return coming ? { type: "begins", at: coming.from } : { type: "can-be-raised" };
};

// Every page opens its session anew after a quarter of an hour: by then all that are open know when the new format begins.
const noticeMs = 20 * 60_000;

/**
 * The settings in which the site writes the newest format, in twenty minutes from now. It cannot be taken back, and reaches
 * back to no row: each counts by the format that the site had when the service recorded it.
 */
export const raiseFormat = ({ clock }: ClockDep, settings: Settings): Result<Settings, { readonly type: "raised-already" }> => {
  const now = clock.now();
  if (formatState(settings, now).type !== "can-be-raised") return err({ type: "raised-already" });
  const from = instantOf(millisecondsOf(now) + noticeMs);
  return ok({ ...settings, formats: [...(settings.formats ?? []), { format: newestFormat, from }] });
};

/** What the settings of a new site say: it has no rows of an older format. */
export const newSiteFormats: NonNullable<Settings["formats"]> = [{ format: newestFormat, from: "2000-01-01T00:00:00.000Z" }];
