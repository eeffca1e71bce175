import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { Client } from "@microsoft/microsoft-graph-client";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

const clientId = "00000000-0000-4000-8000-0000000000e0";

const askWhoAmI = async (): Promise<string> => {
  const client = await createNestablePublicClientApplication({ auth: { clientId, authority: "https://login.microsoftonline.com/common" } });
  const request = { scopes: ["User.Read"] };
  const { accessToken } = await client.acquireTokenSilent(request).catch(() => client.acquireTokenPopup(request));
  const graph = Client.init({ authProvider: (done) => done(null, accessToken) });
  const me: { displayName: string } = await graph.api("/me").get();
  return me.displayName;
};

const Pane = () => {
  const [, redraw] = useState(0);
  const [who, setWho] = useState("…");
  useEffect(() => {
    Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => redraw((count) => count + 1));
    askWhoAmI().then(setWho, (error: unknown) => setWho(String(error)));
  }, []);
  const { item } = Office.context.mailbox;
  return (
    <main>
      <h1>Contact rules</h1>
      <p>Signed in through Graph as {who}.</p>
      <p>{item ? `From ${item.from?.emailAddress ?? "nobody"}: ${item.subject}` : "No message is selected."}</p>
    </main>
  );
};

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<Pane />);
