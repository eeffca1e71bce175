import type { Role } from "../domain/ledger/lists.ts";
import type { Settings } from "../domain/policy/settings.ts";
import type { Account } from "./ports.ts";

/** Who is working, in which roles, under which settings. */
export interface Session {
  readonly account: Account;
  readonly settings: Settings;
  readonly roles: readonly Role[];
}

export const isSameAccount = (left: Pick<Account, "oid" | "tenantId">, right: Pick<Account, "oid" | "tenantId">): boolean =>
  left.oid === right.oid && left.tenantId === right.tenantId;

export const isHandlerRole = (roles: readonly Role[]): boolean => roles.includes("manager") || roles.includes("head");
