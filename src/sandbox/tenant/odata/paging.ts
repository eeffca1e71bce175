import { isRecord, parseJson } from "../http.ts";
import { optionInvalid } from "../wire-errors.ts";

/** One page of rows and, when there are more, the token of the next. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly nextToken: string | null;
}

/** Cuts a page out of rows by position: for collections that do not change while they are read. */
export const pageByPosition = <T>(rows: readonly T[], size: number, skiptoken: string | null): Page<T> => {
  const start = skiptoken === null ? 0 : readPosition(skiptoken);
  const end = start + size;
  return { rows: rows.slice(start, end), nextToken: end < rows.length ? encodeToken({ position: end }) : null };
};

/** Tokens are opaque to callers, and carry all that the next page needs. */
export const encodeToken = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export const decodeToken = (token: string): Readonly<Record<string, unknown>> | null => {
  const value = parseJson(Buffer.from(token, "base64url").toString());
  return isRecord(value) ? value : null;
};

const readPosition = (token: string): number => {
  const position = decodeToken(token)?.["position"];
  if (typeof position !== "number") throw optionInvalid("$skiptoken", token);
  return position;
};
