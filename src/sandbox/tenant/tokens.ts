import type { Directory, Person } from "./directory.ts";
import { personByKey } from "./directory.ts";
import { isRecord, parseJson } from "./http.ts";
import { tokenExpired, tokenMissing, tokenUnknown } from "./wire-errors.ts";

/** Who calls, and what their token allows. */
export interface Caller {
  readonly person: Person;
  readonly scopes: readonly string[];
}

export const tokenLifetimeSeconds = 3600;

const prefix = "sbx.";

/** A token that says all there is to know about itself, so that it outlives a restart. It is not signed: the tenant holds invented data. */
export const createToken = (person: Person, scopes: readonly string[], now: number): string => {
  const claims = { as: person.key, scopes, expiresAt: now + tokenLifetimeSeconds * 1000 };
  return prefix + Buffer.from(JSON.stringify(claims)).toString("base64url");
};

/** The caller named by an Authorization header. Throws the 401 that Graph answers. */
export const readCaller = (authorization: string | null, directory: Directory, now: number): Caller => {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) throw tokenMissing();
  const claims = token.startsWith(prefix) ? parseJson(Buffer.from(token.slice(prefix.length), "base64url").toString()) : undefined;
  if (!isRecord(claims)) throw tokenUnknown();
  const { as, scopes, expiresAt } = claims;
  const person = personByKey(directory, String(as));
  if (person === undefined || !Array.isArray(scopes) || typeof expiresAt !== "number") throw tokenUnknown();
  if (expiresAt <= now) throw tokenExpired();
  return { person, scopes: scopes.map(String) };
};

/** The caller's person key, for faults and for the record; null for a caller who will be refused. */
export const callerKeyOf = (authorization: string | null, directory: Directory, now: number): string | null => {
  try {
    return readCaller(authorization, directory, now).person.key;
  } catch {
    return null;
  }
};

/** Scopes may be written with Graph's address in front, as MSAL writes them. */
export const bareScope = (scope: string): string => scope.slice(scope.lastIndexOf("/") + 1);
