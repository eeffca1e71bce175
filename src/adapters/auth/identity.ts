import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { Account, ServiceError } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type * as Msal from "./msal.ts";

/** Signs in through the host ("Enable nested app authentication"), or through the browser where the host has no such thing. */
export interface Identity {
  readonly account: () => Promise<Result<Account, ServiceError>>;
  /** Opens a window when it must, so only from a click: a browser blocks it otherwise. */
  readonly signIn: () => Promise<Result<Account, ServiceError>>;
  /** A token for Graph, without a window; a new one when `renew` is set, because the last was refused. */
  readonly token: (how: { readonly renew: boolean }) => Promise<Result<string, ServiceError>>;
  /** Has the person agree to what the body asked for by name, in a window when it must, so only from a click. */
  readonly allow: (asked: readonly string[]) => Promise<Result<void, ServiceError>>;
  /** A token, without a window, for what was agreed to by name. */
  readonly tokenFor: (asked: readonly string[], how: { readonly renew: boolean }) => Promise<Result<string, ServiceError>>;
}

export interface IdentityDeps {
  readonly clientId: string;
  /** `null` for the tenant of whoever signs in. */
  readonly tenantId: string | null;
  /** The page to which a sign-in window returns, where the host has no sign-in of its own. */
  readonly redirectUri: string;
  /** The longest that the host may take: MSAL itself waits for ever. */
  readonly timeoutMs: number;
  readonly load?: () => Promise<MsalLibrary>;
}

export type MsalLibrary = typeof Msal;

/** All that is asked for at run time; anything wider would undo what Sites.Selected limits. */
export const scopes: readonly string[] = ["User.Read", "Sites.Selected", "ChannelMessage.Send"];

/** For listing unopened mail, where the body asked for that: the person's own mail and what is shared with them, to read. */
export const unopenedMailScopes: readonly string[] = ["Mail.Read.Shared"];

/** In Teams, call after teams-js was initialised: it is what brings the host's sign-in. */
export const createIdentity = ({ clientId, tenantId, redirectUri, timeoutMs, load = () => import("./msal.ts") }: IdentityDeps): Identity => {
  let opened: Promise<IPublicClientApplication> | null = null;
  let known: AccountInfo | null = null;

  const open = (): Promise<IPublicClientApplication> => {
    opened ??= load().then(({ createNestablePublicClientApplication }) =>
      createNestablePublicClientApplication({
        auth: { clientId, redirectUri, authority: `https://login.microsoftonline.com/${tenantId ?? "organizations"}` },
        cache: { cacheLocation: "sessionStorage" },
      }),
    );
    return opened;
  };

  const acquire = async (limitMs: number, ask: (application: IPublicClientApplication) => Promise<AuthenticationResult>): Promise<Result<AuthenticationResult, ServiceError>> => {
    try {
      const result = await within(limitMs, open().then(ask));
      known = result.account;
      return ok(result);
    } catch (error) {
      // An application whose host did not answer may never answer: the next try opens another.
      if (error === tooLate) opened = null;
      return err(errorToService(error));
    }
  };

  const silent = (forceRefresh: boolean, asked = scopes): Promise<Result<AuthenticationResult, ServiceError>> =>
    acquire(timeoutMs, (application) => application.acquireTokenSilent({ scopes: [...asked], forceRefresh, ...(known && { account: known }) }));

  const throughWindow = async (asked = scopes): Promise<Result<AuthenticationResult, ServiceError>> => {
    const quiet = await silent(false, asked);
    // Only a person can help; being offline or too slow would not be better in a window.
    if (quiet.ok || quiet.error.type !== "sign-in-needed") return quiet;
    return acquire(longestInWindowMs, (application) => application.acquireTokenPopup({ scopes: [...asked] }));
  };

  return {
    account: async () => toAccount(await silent(false)),
    signIn: async () => toAccount(await throughWindow()),
    token: async ({ renew }) => toToken(await silent(renew)),
    allow: async (asked) => {
      const result = await throughWindow(asked);
      return result.ok ? ok(undefined) : result;
    },
    tokenFor: async (asked, { renew }) => toToken(await silent(renew, asked)),
  };
};

// A person may have to find a phone or a colleague; a window that is never answered must still end.
const longestInWindowMs = 5 * 60_000;

const tooLate = Symbol("too late");

const within = async <T>(limitMs: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/** MSAL's errors by their code, which is documented; their text is not. */
const errorToService = (error: unknown): ServiceError => {
  if (error === tooLate) return { type: "timed-out" };
  const { errorCode } = error as { readonly errorCode?: unknown };
  const code = typeof errorCode === "string" ? errorCode : "unknown";
  return code === "no_network_connectivity" || code === "network_error" ? { type: "offline" } : { type: "sign-in-needed", detail: code };
};

const toToken = (result: Result<AuthenticationResult, ServiceError>): Result<string, ServiceError> => (result.ok ? ok(result.value.accessToken) : result);

const toAccount = (result: Result<AuthenticationResult, ServiceError>): Result<Account, ServiceError> => {
  if (!result.ok) return result;
  const { account, uniqueId, tenantId } = result.value;
  return ok({
    oid: account?.localAccountId ?? uniqueId,
    tenantId: account?.tenantId ?? tenantId,
    name: account?.name ?? "",
    username: account?.username ?? "",
  });
};
