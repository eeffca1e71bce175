import { spawn } from "node:child_process";
import { PublicClientApplication, type AuthenticationResult, type NodeSystemOptions } from "@azure/msal-node";
import type { ServiceError, TokenHow } from "../../src/app/ports.ts";
import { err, ok, type Result } from "../../src/domain/base/result.ts";
import type { Tokens } from "./open-site.ts";

export interface SignInRequest {
  readonly clientId: string;
  readonly tenantId: string;
  /** Address of SharePoint, whose tokens are none of Graph's. */
  readonly sharePoint: string;
  readonly how: "browser" | "device-code";
  readonly purpose: Purpose;
}

export type SignInFor = (request: SignInRequest) => Tokens;

type Purpose = "read-groups" | "make-groups" | "remove" | "export" | "dispose";

/** What each purpose asks of Graph, and no more. docs/deploy.md and docs/permissions.md name them. */
export const graphScopes: Readonly<Record<Purpose, readonly string[]>> = {
  "read-groups": ["Sites.FullControl.All", "GroupMember.Read.All", "User.ReadBasic.All"],
  "make-groups": ["Sites.FullControl.All", "Group.ReadWrite.All", "User.ReadBasic.All"],
  remove: ["Sites.FullControl.All", "Application.Read.All", "DelegatedPermissionGrant.ReadWrite.All"],
  export: ["Sites.Read.All", "User.Read"],
  dispose: ["Sites.ReadWrite.All", "User.Read"],
};

export interface SignInDeps {
  readonly say: (line: string) => void;
  /** Opens an address in the administrator's browser; the platform's own command when absent. */
  readonly openBrowser?: (url: string) => Promise<void>;
  /** How MSAL asks Entra; its own way when absent. */
  readonly network?: NodeSystemOptions["networkClient"];
}

/**
 * Signs an administrator in: an authorisation code with PKCE on a loopback address in their browser, or a code that they
 * type on another device. Tokens are held in memory and are gone when the command ends.
 */
export const signInWith =
  ({ say, openBrowser = openInBrowser, network }: SignInDeps): SignInFor =>
  ({ clientId, tenantId, sharePoint, how, purpose }) => {
    const client = new PublicClientApplication({
      // Services ask for claims only of those who say that they can answer ("Claims challenges, claims requests and client capabilities").
      auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}`, clientCapabilities: ["CP1"] },
      ...(network && { system: { networkClient: network } }),
    });
    // One at a time, so that no two windows ask for the same person.
    let turn: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const next = turn.then(work, work);
      turn = next;
      return next;
    };
    const ask = async (scopes: readonly string[], { renew, claims }: TokenHow): Promise<AuthenticationResult | null> => {
      const [account] = await client.getAllAccounts();
      const asked = { scopes: [...scopes], ...(claims !== undefined && { claims }) };
      const silent = account ? await client.acquireTokenSilent({ ...asked, account, forceRefresh: renew }).catch(() => null) : null;
      if (silent) return silent;
      if (how === "device-code") return client.acquireTokenByDeviceCode({ ...asked, deviceCodeCallback: ({ message }) => say(message) });
      say(`Sign in in the browser that opens, ${purpose === "export" || purpose === "dispose" ? "as an owner of Evenhand" : "as an administrator"}, for ${scopes.join(", ")}.`);
      return client.acquireTokenInteractive({
        ...asked,
        openBrowser,
        ...(account?.username && { loginHint: account.username }),
        successTemplate: signedIn,
        errorTemplate: notSignedIn,
      });
    };
    const tokenFor =
      (scopes: readonly string[]) =>
      (wanted: TokenHow): Promise<Result<string, ServiceError>> =>
        inTurn(async () => {
          try {
            const answer = await ask(scopes, wanted);
            return answer ? ok(answer.accessToken) : err({ type: "sign-in-needed", detail: "Nobody signed in" });
          } catch (error) {
            return err({ type: "sign-in-needed", detail: error instanceof Error ? error.message : String(error) });
          }
        });
    return {
      graph: tokenFor(graphScopes[purpose].map((scope) => `https://graph.microsoft.com/${scope}`)),
      sharePoint: tokenFor([`${sharePoint}/AllSites.FullControl`]),
    };
  };

const signedIn = "<!doctype html><title>Signed in</title><p>Signed in. You can close this page and go back to the command.</p>";
const notSignedIn = "<!doctype html><title>Not signed in</title><p>Signing in did not succeed. The command says why.</p>";

const openInBrowser = async (url: string): Promise<void> => {
  // Given as arguments and through no shell, so that nothing in the address is read as a command.
  const [command, args] =
    process.platform === "win32"
      ? (["rundll32", ["url.dll,FileProtocolHandler", url]] as const)
      : process.platform === "darwin"
        ? (["open", [url]] as const)
        : (["xdg-open", [url]] as const);
  const opened = spawn(command, [...args], { stdio: "ignore", detached: true });
  opened.on("error", () => console.log(`No browser could be opened here. Open this address yourself, or use --device-code:\n${url}`));
  opened.unref();
};
