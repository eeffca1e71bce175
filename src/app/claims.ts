import { parseJson } from "../domain/base/json.ts";
import { isRecord } from "../domain/base/record.ts";

/**
 * The claims that a refused token lacks, as JSON for the next request for one; null where the refusal asks for none. They come
 * in `WWW-Authenticate: Bearer …, error="insufficient_claims", claims="…"`, in base64 ("Claims challenges, claims requests and
 * client capabilities", Microsoft identity platform).
 */
export const readClaims = (header: string | null): string | null => {
  if (header === null || !/\berror="insufficient_claims"/i.test(header)) return null;
  const encoded = /\bclaims="([^"]+)"/i.exec(header)?.[1] ?? "";
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.codePointAt(0) ?? 0);
    const claims = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return isRecord(parseJson(claims)) ? claims : null;
  } catch {
    // What cannot be read cannot be asked for: the token is renewed as any other.
    return null;
  }
};
