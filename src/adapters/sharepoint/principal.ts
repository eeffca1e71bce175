import type { ServiceError } from "../../app/ports.ts";
import { isRecord } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

/** A success that is not what was asked for: neither rights nor their absence follow from it. */
export const notAsAsked: ServiceError = { type: "unavailable", status: 200 };

export const isId = (value: unknown): value is number => Number.isSafeInteger(value);

export const valuesOf = (body: unknown): unknown => (isRecord(body) ? body["value"] : null);

/** All of a list, or none of it: half of the rights of a list is no answer. */
export const mapAll = <T>(values: unknown, read: (value: unknown) => T | null): Result<readonly T[], ServiceError> => {
  if (!Array.isArray(values)) return err(notAsAsked);
  const all = values.map(read);
  const whole = all.filter((each) => each !== null);
  return whole.length === all.length ? ok(whole) : err(notAsAsked);
};

/** Id of the Entra group that a claim names, in lower case; `null` for a claim of anyone else. */
export const groupIdIn = (loginName: unknown): string | null =>
  (typeof loginName === "string" && /\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_o)?$/i.exec(loginName)?.[1]?.toLowerCase()) || null;

/** SharePoint gives it by itself to whoever may open something below; it allows nothing on the list. */
export const limitedAccessId = 1_073_741_825;
