import type { AccountInfo } from "@azure/msal-browser";
import type { Account, ServiceError } from "../../app/ports.ts";
import { isRecord, partOf, textOrNull } from "../../domain/base/record.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";

/** A token, and whose it is. */
export interface TokenAnswer {
  readonly token: string;
  readonly account: Account;
  /** The account as MSAL names it, to be given back to it; null where it did not. */
  readonly known: AccountInfo | null;
}

/**
 * What MSAL answered, of whatever shape. Who signed in is what the ID token says (`oid`, `tid`: "ID token claims reference"),
 * because MSAL's own account puts another name of theirs in the place of an id that is missing, and under a host's sign-in may
 * name where a guest comes from. An answer that does not say it is nobody's, and one for another organisation is not taken.
 */
export const readTokenAnswer = (answer: unknown, tenantId: string): Result<TokenAnswer, ServiceError> => {
  const account = partOf(answer, "account");
  const claims = [partOf(answer, "idTokenClaims"), partOf(account, "idTokenClaims")];
  const said = (name: string): string | null => claims.map((each) => textOrNull(partOf(each, name))).find((text) => text !== null) ?? null;
  const [token, oid, tid] = [textOrNull(partOf(answer, "accessToken")), said("oid"), said("tid")];
  if (token === null || oid === null || tid === null) return err({ type: "sign-in-needed", detail: "incomplete answer", cause: "unknown" });
  if (tid.toLowerCase() !== tenantId.toLowerCase()) return err({ type: "sign-in-needed", detail: "another tenant", cause: "other-organisation" });
  const username = textOrNull(partOf(account, "username")) ?? said("preferred_username") ?? "";
  const name = textOrNull(partOf(account, "name")) ?? said("name") ?? (username || oid);
  return ok({ token, account: { oid, tenantId: tid, name, username }, known: isAccountInfo(account) ? account : null });
};

/** What MSAL finds an account of its own by ("AccountInfo"). */
const isAccountInfo = (account: unknown): account is AccountInfo =>
  isRecord(account) && ["homeAccountId", "environment", "tenantId", "localAccountId", "username"].every((name) => typeof partOf(account, name) === "string");
