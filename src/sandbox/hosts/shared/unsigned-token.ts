import type { Person } from "./people.ts";

const base64Url = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
};

/**
 * An ID token that MSAL can read and that nobody could take for a real one: it has no signature.
 * `now` and `lifetime` are in seconds.
 */
export const unsignedIdToken = (person: Person, clientId: string, now: number, lifetime: number): string => {
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${person.tenantId}/v2.0`,
    iat: now,
    exp: now + lifetime,
    oid: person.id,
    sub: person.id,
    tid: person.tenantId,
    preferred_username: person.address,
    name: person.name,
    ver: "2.0",
  };
  return `${base64Url(JSON.stringify({ alg: "none", typ: "JWT" }))}.${base64Url(JSON.stringify(claims))}.sandbox`;
};
