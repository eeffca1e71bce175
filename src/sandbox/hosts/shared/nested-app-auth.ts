import { isRecord, parseJson } from "../../tenant/http.ts";
import type { Person } from "./people.ts";
import { unsignedIdToken } from "./unsigned-token.ts";

/** What the tenant answers when asked for a token; `lifetime` in seconds. */
export type TokenAnswer =
  | { readonly kind: "issued"; readonly accessToken: string; readonly lifetime: number }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unreachable" };

export interface NestedAppAuthOptions {
  readonly person: Person;
  /** For whom tokens are given; the person, unless the host has two accounts. */
  readonly holder?: () => Person;
  /** What the bridge answers to every request for a token in the place of one; "silence" is no answer to anything. */
  readonly misbehaviour?: () => BridgeError | "silence" | undefined;
  /** In seconds since 1970. */
  readonly now: () => number;
  readonly requestToken: (holder: Person, scopes: readonly string[]) => Promise<TokenAnswer>;
  /** Whether this person has still to agree before the app may act for them. */
  readonly needsConsent: () => boolean;
  /** Asks the person; false when they decline. */
  readonly askConsent: (scopes: readonly string[]) => Promise<boolean>;
}

/** Answers one request of MSAL, both as JSON text; null for a message of another kind. */
export type NestedAppAuth = (request: string) => Promise<string | null>;

interface BridgeRequest {
  readonly messageType: "NestedAppAuthRequest";
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}

/** The errors that MSAL knows of a bridge (msal-browser, src/naa/BridgeStatusCode.ts). */
export type BridgeError =
  | "USER_INTERACTION_REQUIRED"
  | "USER_CANCEL"
  | "NO_NETWORK"
  | "TRANSIENT_ERROR"
  | "PERSISTENT_ERROR"
  | "DISABLED"
  | "ACCOUNT_UNAVAILABLE"
  | "NESTED_APP_AUTH_UNAVAILABLE";

const environment = "login.microsoftonline.com";

/**
 * The host's side of nested app authentication, as the real Outlook and Teams offer it: an add-in's
 * MSAL asks its host, and the host gives tokens for the person who is signed in to it (Microsoft
 * Learn, "Enable nested app authentication"; wire shapes in msal-browser, src/naa).
 */
export const createNestedAppAuth = (options: NestedAppAuthOptions): NestedAppAuth => {
  const { person, holder = () => person, misbehaviour = () => undefined, now, requestToken, needsConsent, askConsent } = options;
  // Accounts of two people in one browser must not share a cache entry, so each has its own home account.
  const homeAccountOf = ({ id, tenantId }: Person) => ({ homeAccountId: `${id}.${tenantId}`, environment, tenantId });

  const giveToken = async (clientId: string, scope: string) => {
    const owner = holder();
    const answer = await requestToken(
      owner,
      scope.split(" ").filter((each) => each !== ""),
    );
    if (answer.kind === "unreachable") return failure("NO_NETWORK", "no_network", "The sandbox could not be reached.");
    if (answer.kind === "refused") return failure("PERSISTENT_ERROR", "invalid_request", answer.reason);
    const idToken = unsignedIdToken(owner, clientId, now(), answer.lifetime);
    return {
      success: true,
      token: { access_token: answer.accessToken, id_token: idToken, expires_in: answer.lifetime, scope, authority: `https://${environment}/${owner.tenantId}`, properties: null },
      account: { ...homeAccountOf(owner), username: owner.address, localAccountId: owner.id, name: owner.name, idToken },
    };
  };

  const answer = async ({ method, tokenParams }: BridgeRequest) => {
    if (method === "GetInitContext") {
      return { success: true, initContext: { sdkName: "evenhand-sandbox", sdkVersion: "1.0.0", capabilities: { queryAccount: false }, accountContext: homeAccountOf(person) } };
    }
    if (tokenParams === undefined || (method !== "GetToken" && method !== "GetTokenPopup")) {
      return failure("NESTED_APP_AUTH_UNAVAILABLE", "unsupported_method", `The sandbox does not answer ${method}.`);
    }
    const error = misbehaviour();
    if (error !== undefined && error !== "silence") return failure(error, error.toLowerCase(), "The sandbox was asked to answer so.");
    if (needsConsent()) {
      if (method === "GetToken") return failure("USER_INTERACTION_REQUIRED", "consent_required", "The person has not agreed yet.");
      if (!(await askConsent(tokenParams.scope.split(" ")))) return failure("USER_CANCEL", "user_canceled", "The person declined.");
    }
    return giveToken(tokenParams.clientId, tokenParams.scope);
  };

  return async (text) => {
    const request = parseRequest(text);
    if (request === null) return null;
    if (misbehaviour() === "silence") return new Promise(() => {});
    return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: request.requestId, ...(await answer(request)) });
  };
};

const failure = (status: BridgeError, code: string, description: string) => ({ success: false, error: { status, code, description } });

const parseRequest = (text: string): BridgeRequest | null => {
  if (!text.includes('"NestedAppAuthRequest"')) return null;
  const request = parseJson(text);
  return isBridgeRequest(request) ? request : null;
};

const isBridgeRequest = (request: unknown): request is BridgeRequest => isRecord(request) && request["messageType"] === "NestedAppAuthRequest";
