import type { NodeSystemOptions } from "@azure/msal-node";

const tenantId = "5b070000-0000-4000-8000-000000000001";

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const idToken = `${encode({ alg: "none" })}.${encode({ oid: "5b0e0000-0000-4000-8000-000000000007", tid: tenantId, preferred_username: "olu.ward@brackenshire.example", name: "Olu Ward", sub: "s" })}.x`;

type NetworkClient = NonNullable<NodeSystemOptions["networkClient"]>;

/** An Entra that gives a token for each code, by the scopes that it is asked for, and says what it was asked. */
export const fakeEntra = (tokenFor: (scopes: readonly string[]) => Promise<string> = async ([scope]) => `token for ${scope ?? ""}`) => {
  const asked: URLSearchParams[] = [];
  const answer = async (body: object) => ({ headers: {}, status: 200, body });
  const network = {
    sendGetRequestAsync: async () =>
      answer({
        issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        authorization_endpoint: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`,
        token_endpoint: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        jwks_uri: "https://login.microsoftonline.com/keys",
        tenant_discovery_endpoint: `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`,
        metadata: [],
      }),
    sendPostRequestAsync: async (url: string, options?: { readonly body?: string }) => {
      if (url.includes("/devicecode"))
        return answer({ user_code: "ABC", device_code: "d", verification_uri: "https://microsoft.example/device", expires_in: 900, interval: 0, message: "Enter the code ABC" });
      const form = new URLSearchParams(options?.body);
      asked.push(form);
      const scope = form.get("scope") ?? "";
      return answer({
        token_type: "Bearer",
        scope,
        expires_in: 3600,
        access_token: await tokenFor(scope.split(" ")),
        refresh_token: "r",
        id_token: idToken,
        client_info: encode({ uid: "5b0e0000-0000-4000-8000-000000000007", utid: tenantId }),
      });
    },
  } as unknown as NetworkClient;
  return { network, asked };
};

/** A browser in which the administrator agrees at once. */
export const agreeing = (opened: URL[]) => async (url: string) => {
  const address = new URL(url);
  opened.push(address);
  const back = new URL(address.searchParams.get("redirect_uri") ?? "");
  const code = { code: "the-code", state: address.searchParams.get("state") ?? "", client_info: encode({ uid: "5b0e0000-0000-4000-8000-000000000007", utid: tenantId }) };
  // The browser goes back by itself, after the command has begun to listen.
  setTimeout(() => {
    if (address.searchParams.get("response_mode") === "form_post")
      void fetch(back, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(code) });
    else void fetch(`${back.origin}/?${new URLSearchParams(code).toString()}`);
  }, 20);
};
