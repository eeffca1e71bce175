import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { Client } from "@microsoft/microsoft-graph-client";
import { app } from "@microsoft/teams-js";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

const clientId = "00000000-0000-4000-8000-0000000000e0";

await app.initialize([location.origin]);
const context = await app.getContext();

const askWhoAmI = async (): Promise<string> => {
  const client = await createNestablePublicClientApplication({ auth: { clientId, authority: "https://login.microsoftonline.com/common" } });
  const request = { scopes: ["User.Read"] };
  const { accessToken } = await client.acquireTokenSilent(request).catch(() => client.acquireTokenPopup(request));
  const graph = Client.init({ authProvider: (done) => done(null, accessToken) });
  const me: { displayName: string } = await graph.api("/me").get();
  return me.displayName;
};

const Tab = () => {
  const [who, setWho] = useState("…");
  const [theme, setTheme] = useState(context.app.theme);
  useEffect(() => {
    app.registerOnThemeChangeHandler(setTheme);
    askWhoAmI().then(setWho, (error: unknown) => setWho(String(error)));
  }, []);
  return (
    <main>
      <h1>Contact restrictions</h1>
      <p>Signed in through Graph as {who}.</p>
      <p>
        Page {context.page.id}, place {context.page.subPageId ?? "none"}, channel {context.channel?.displayName ?? "none"}, theme {theme}.
      </p>
    </main>
  );
};

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<Tab />);
