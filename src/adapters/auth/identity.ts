import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { Account, ServiceError, SignInCause } from "../../app/ports.ts";
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
  /** The one tenant whose people sign in: a registration of one tenant is refused at `/organizations`. */
  readonly tenantId: string;
  /** The page to which a sign-in window returns, where the host has no sign-in of its own. */
  readonly redirectUri: string;
  /** A page of ours that can hear the window and be heard, where this one stands in another site's frame; `null` where it does not. */
  readonly relayUri: string | null;
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
export const createIdentity = ({ clientId, tenantId, redirectUri, relayUri, timeoutMs, load = () => import("./msal.ts") }: IdentityDeps): Identity => {
  let opened: Promise<IPublicClientApplication> | null = null;
  let known: AccountInfo | null = null;
  /** Under whom this window works. A token of somebody else would file under them what another clicked. */
  let atWork: Pick<Account, "oid" | "tenantId"> | null = null;
  /** Whether Graph refused a token since somebody last signed in: then the same one does not help a second time. */
  let wasRefused = false;

  const open = (): Promise<IPublicClientApplication> => {
    opened ??= load().then(({ createNestablePublicClientApplication }) =>
      createNestablePublicClientApplication({
        auth: {
          clientId,
          redirectUri,
          authority: `https://login.microsoftonline.com/${tenantId}`,
          // A browser keeps a frame's storage apart from a window's, so a window opened by one cannot answer it (MSAL.js 8391).
          ...(relayUri !== null && { popupRelayUri: relayUri }),
        },
        cache: { cacheLocation: "sessionStorage" },
        system: { popupBridgeTimeout: longestInWindowMs, iframeBridgeTimeout: timeoutMs },
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

  const silent = async (forceRefresh: boolean, asked = scopes): Promise<Result<AuthenticationResult, ServiceError>> => {
    const quiet = await acquire(timeoutMs, (application) => {
      // Without it MSAL looks for no cached token.
      const account = known ?? application.getActiveAccount() ?? onlyOne(application.getAllAccounts());
      return application.acquireTokenSilent({ scopes: [...asked], forceRefresh, ...(account && { account }) });
    });
    return quiet.ok ? quiet : err(withoutWindow(quiet.error));
  };

  const throughWindow = async (asked = scopes): Promise<Result<AuthenticationResult, ServiceError>> => {
    const quiet = wasRefused ? null : await silent(false, asked);
    // Only a person can help; being offline or too slow would not be better in a window.
    if (quiet?.ok || (quiet && quiet.error.type !== "sign-in-needed")) return quiet;
    // A window that somebody closed may go unnoticed, and must not stand in the way of the next one (MSAL.js 8521).
    const signedIn = await acquire(longestInWindowMs + timeoutMs, (application) => application.acquireTokenPopup({ scopes: [...asked], overrideInteractionInProgress: true }));
    if (signedIn.ok) wasRefused = false;
    return signedIn.ok ? signedIn : err(afterWindow(signedIn.error));
  };

  const asAccount = (result: Result<AuthenticationResult, ServiceError>): Result<Account, ServiceError> => {
    const account = toAccount(result);
    if (account.ok) atWork = account.value;
    return account;
  };

  const tokenOf = async (renew: boolean, asked = scopes): Promise<Result<string, ServiceError>> => {
    wasRefused ||= renew;
    const before = known;
    const result = await silent(renew, asked);
    const account = toAccount(result);
    if (!result.ok || !account.ok) return toToken(result);
    if (atWork && (account.value.oid !== atWork.oid || account.value.tenantId !== atWork.tenantId)) {
      known = before;
      return err({ type: "sign-in-needed", detail: "", cause: "another-account" });
    }
    return toToken(result);
  };

  return {
    account: async () => asAccount(await silent(false)),
    signIn: async () => asAccount(await throughWindow()),
    token: ({ renew }) => tokenOf(renew),
    allow: async (asked) => {
      const result = await throughWindow(asked);
      return result.ok ? ok(undefined) : result;
    },
    tokenFor: (asked, { renew }) => tokenOf(renew, asked),
  };
};

// Of several none is more likely than another, so whoever is there is asked.
const onlyOne = (accounts: readonly AccountInfo[]): AccountInfo | null => (accounts.length === 1 ? (accounts[0] ?? null) : null);

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
  const { errorCode, name } = error as { readonly errorCode?: unknown; readonly name?: unknown };
  const code = typeof errorCode === "string" ? errorCode : "unknown";
  if (code === "no_network_connectivity" || code === "network_error") return { type: "offline" };
  const cause = name === "InteractionRequiredAuthError" ? null : causeOf(code);
  return { type: "sign-in-needed", detail: code, ...(cause && { cause }) };
};

const causes: readonly { readonly cause: SignInCause | null; readonly codes: readonly string[] }[] = [
  {
    cause: null,
    codes: ["interaction_required", "consent_required", "login_required", "no_account_error", "no_account_found", "no_tokens_found", "refresh_token_expired", "bad_token"],
  },
  { cause: "window-blocked", codes: ["popup_window_error", "empty_window_error", "block_nested_popups"] },
  { cause: "window-silent", codes: ["timed_out", "redirect_bridge_empty_response", "hash_empty_error", "interaction_in_progress_cancelled"] },
  { cause: "window-closed", codes: ["user_cancelled", "user_canceled"] },
  { cause: "network", codes: ["post_request_failed", "get_request_failed", "endpoints_resolution_error", "openid_config_error"] },
  {
    cause: "organisation",
    codes: ["nested_app_auth_bridge_disabled", "invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "access_denied", "invalid_resource"],
  },
];

const causeOf = (code: string): SignInCause | null => {
  const found = causes.find(({ codes }) => codes.includes(code));
  return found ? found.cause : "unknown";
};

const windowCauses: ReadonlySet<SignInCause> = new Set(["window-blocked", "window-silent", "window-closed"]);

/** Where none was opened, nothing is said of a window: a person need only sign in. */
const withoutWindow = (error: ServiceError): ServiceError =>
  error.type === "sign-in-needed" && error.cause && windowCauses.has(error.cause) ? { type: "sign-in-needed", detail: error.detail } : error;

/** Whoever has just been asked to sign in is not told to, as though they had not. */
const afterWindow = (error: ServiceError): ServiceError => (error.type === "sign-in-needed" && !error.cause ? { ...error, cause: "not-accepted" } : error);

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
