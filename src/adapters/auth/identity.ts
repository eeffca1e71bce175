import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import type { Account, ServiceError, SignInCause, TokenHow } from "../../app/ports.ts";
import { err, ok, type Result } from "../../domain/base/result.ts";
import type * as Msal from "./msal.ts";
import { errorToService, notLoaded, tooLate } from "./sign-in-error.ts";
import { readTokenAnswer, type TokenAnswer } from "./token-answer.ts";

/** Signs in through the host ("Enable nested app authentication"), or through the browser where the host has no such thing. */
export interface Identity {
  readonly account: () => Promise<Result<Account, ServiceError>>;
  /** Opens a window when it must, so only from a click: a browser blocks it otherwise. */
  readonly signIn: () => Promise<Result<Account, ServiceError>>;
  /** A token for Graph, without a window. Claims are asked for once so, and then in the next window. */
  readonly token: (how: TokenHow) => Promise<Result<string, ServiceError>>;
  /** Has the person agree to what the body asked for by name, in a window when it must, so only from a click. */
  readonly allow: (asked: readonly string[]) => Promise<Result<void, ServiceError>>;
  /** A token, without a window, for what was agreed to by name. */
  readonly tokenFor: (asked: readonly string[], how: TokenHow) => Promise<Result<string, ServiceError>>;
  /** Takes away what this window keeps of a sign-in, without asking the service. */
  readonly signOut: () => Promise<SignedOut>;
}

/** `host-keeps`: the host signs in, and an app in it cannot sign anybody out. `not-known` when that could not be found out. */
export type SignedOut = "here" | "host-keeps" | "not-known";

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
  let atWork: Account | null = null;
  /** Whether Graph refused a token since somebody last signed in: then the same one does not help a second time. */
  let wasRefused = false;
  /** What a token must have that Graph takes, until one has it. */
  let claimsAsked: string | null = null;

  const open = (): Promise<IPublicClientApplication> => {
    if (opened) return opened;
    const making = create();
    opened = making;
    // What could not be fetched or made is tried again the next time.
    making.catch(() => {
      if (opened === making) opened = null;
    });
    return making;
  };

  const create = async (): Promise<IPublicClientApplication> => {
    const { createNestablePublicClientApplication } = await load().catch(() => Promise.reject(notLoaded));
    return createNestablePublicClientApplication({
      auth: {
        clientId,
        redirectUri,
        // Graph asks for claims only of those who say that they can answer ("Claims challenges, claims requests and client capabilities").
        clientCapabilities: ["CP1"],
        authority: `https://login.microsoftonline.com/${tenantId}`,
        // A browser keeps a frame's storage apart from a window's, so a window opened by one cannot answer it (MSAL.js 8391).
        ...(relayUri !== null && { popupRelayUri: relayUri }),
      },
      cache: { cacheLocation: "sessionStorage" },
      system: { popupBridgeTimeout: longestInWindowMs, iframeBridgeTimeout: timeoutMs },
    });
  };

  const acquire = async (limitMs: number, ask: (application: IPublicClientApplication) => Promise<unknown>): Promise<Result<TokenAnswer, ServiceError>> => {
    try {
      const answer = readTokenAnswer(await within(limitMs, open().then(ask)), tenantId);
      if (answer.ok) known = answer.value.known;
      return answer;
    } catch (error) {
      // An application whose host did not answer may never answer: the next try opens another.
      if (error === tooLate) opened = null;
      return err(errorToService(error));
    }
  };

  const silent = async (forceRefresh: boolean, asked = scopes, claims?: string): Promise<Result<TokenAnswer, ServiceError>> => {
    const quiet = await acquire(timeoutMs, (application) => {
      // Without it MSAL looks for no cached token.
      const account = known ?? application.getActiveAccount() ?? onlyOne(application.getAllAccounts());
      return application.acquireTokenSilent({ scopes: [...asked], forceRefresh, ...(account && { account }), ...(claims !== undefined && { claims }) });
    });
    return quiet.ok ? quiet : err(withoutWindow(quiet.error));
  };

  const throughWindow = async (asked = scopes): Promise<Result<TokenAnswer, ServiceError>> => {
    const quiet = wasRefused ? null : await silent(false, asked);
    // Only a person can help; being offline or too slow would not be better in a window.
    if (quiet?.ok || (quiet && quiet.error.type !== "sign-in-needed")) return quiet;
    // A window that somebody closed may go unnoticed, and must not stand in the way of the next one (MSAL.js 8521).
    const signedIn = await acquire(longestInWindowMs + timeoutMs, (application) =>
      application.acquireTokenPopup({ scopes: [...asked], overrideInteractionInProgress: true, ...(claimsAsked !== null && { claims: claimsAsked }) }),
    );
    if (signedIn.ok) [wasRefused, claimsAsked] = [false, null];
    return signedIn.ok ? signedIn : err(afterWindow(signedIn.error));
  };

  const asAccount = (result: Result<TokenAnswer, ServiceError>): Result<Account, ServiceError> => {
    if (!result.ok) return result;
    atWork = result.value.account;
    return ok(atWork);
  };

  const tokenOf = async ({ renew, claims }: TokenHow, asked = scopes): Promise<Result<string, ServiceError>> => {
    wasRefused ||= renew;
    const before = known;
    claimsAsked = claims ?? claimsAsked;
    const quiet = await silent(renew, asked, claims);
    if (quiet.ok && claims !== undefined) claimsAsked = null;
    const result = claims === undefined ? quiet : withMoreAsked(quiet);
    if (result.ok && atWork && !isSame(result.value.account, atWork)) {
      known = before;
      return err({ type: "sign-in-needed", detail: "", cause: "another-account" });
    }
    return toToken(result);
  };

  return {
    account: async () => asAccount(await silent(false)),
    signIn: async () => asAccount(await throughWindow()),
    token: (how) => tokenOf(how),
    allow: async (asked) => {
      const result = await throughWindow(asked);
      return result.ok ? ok(undefined) : result;
    },
    tokenFor: (asked, how) => tokenOf(how, asked),
    signOut: async () => {
      known = null;
      try {
        await within(
          timeoutMs,
          open().then((application) => application.clearCache()),
        );
        return "here";
      } catch (error) {
        // Nested app authentication has no such thing ("NestedAppAuthController", MSAL.js).
        return (error as { readonly name?: unknown } | null)?.name === "NestedAppAuthError" ? "host-keeps" : "not-known";
      }
    },
  };
};

const isSame = (one: Account, other: Account): boolean => one.oid === other.oid && one.tenantId === other.tenantId;

// Of several none is more likely than another, so whoever is there is asked.
const onlyOne = (accounts: readonly AccountInfo[]): AccountInfo | null => (accounts.length === 1 ? (accounts[0] ?? null) : null);

// A person may have to find a phone or a colleague; a window that is never answered must still end.
const longestInWindowMs = 5 * 60_000;

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

const windowCauses: ReadonlySet<SignInCause> = new Set(["window-blocked", "window-silent", "window-closed"]);

/** Where none was opened, nothing is said of a window: a person need only sign in. */
const withoutWindow = (error: ServiceError): ServiceError =>
  error.type === "sign-in-needed" && error.cause && windowCauses.has(error.cause) ? { type: "sign-in-needed", detail: error.detail } : error;

/** Whoever has just been asked to sign in is not told to, as though they had not. */
const afterWindow = (error: ServiceError): ServiceError => (error.type === "sign-in-needed" && !error.cause ? { ...error, cause: "not-accepted" } : error);

/** Nobody is signed out whose organisation asks for more; they are told that there is a step to take. */
const withMoreAsked = <T>(result: Result<T, ServiceError>): Result<T, ServiceError> =>
  result.ok || result.error.type !== "sign-in-needed" || result.error.cause ? result : err({ ...result.error, cause: "more-asked" });

const toToken = (result: Result<TokenAnswer, ServiceError>): Result<string, ServiceError> => (result.ok ? ok(result.value.token) : result);
